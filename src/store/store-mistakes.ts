import { Mistake } from '../domain/mistake.ts';

/** Another process has the embedded database's directory. */
export class DirectoryInUse extends Mistake {
  readonly pid: number;

  constructor(directory: string, pid: number, host: string, lockFile: string) {
    super({
      en: `The database in ${directory} is in use by process ${pid} on ${host}. Only one process at a time may use it: stop the other first. (If you are certain that it is gone, delete ${lockFile}.)`,
      sv: `Databasen i ${directory} används av process ${pid} på ${host}. Bara en process i taget får använda den: stoppa den andra först. (Är du säker på att den är borta, ta bort ${lockFile}.)`,
    });
    this.name = 'DirectoryInUse';
    this.pid = pid;
  }
}

/** The directory holds files, but no database of ours. */
export class NotADatabase extends Mistake {
  constructor(directory: string) {
    super({
      en: `${directory} is not empty and holds no database. Name an empty directory, or one that does not exist yet.`,
      sv: `${directory} är inte tom och innehåller ingen databas. Ange en tom katalog, eller en som ännu inte finns.`,
    });
    this.name = 'NotADatabase';
  }
}

/** The directory was made by another PostgreSQL than the embedded one. */
export class OtherPostgresMajor extends Mistake {
  constructor(directory: string, found: string, needed: string) {
    super({
      en: `The database in ${directory} was made by PostgreSQL ${found}, and this version of Takt has PostgreSQL ${needed} inside. Open it with the version of Takt that made it and move the data from there.`,
      sv: `Databasen i ${directory} skapades av PostgreSQL ${found}, men den här versionen av Takt innehåller PostgreSQL ${needed}. Öppna den med den version av Takt som skapade den och flytta uppgifterna därifrån.`,
    });
    this.name = 'OtherPostgresMajor';
  }
}

/** The database has been used by a later version of the app. */
export class NewerDatabase extends Mistake {
  constructor(unknown: readonly string[]) {
    const names = unknown.join(', ');
    super({
      en: `The database was used by a newer version of Takt (${names}). Start that version or a later one.`,
      sv: `Databasen har använts av en nyare version av Takt (${names}). Starta den versionen eller en senare.`,
    });
    this.name = 'NewerDatabase';
  }
}

/** The server is not one that the app can run on. */
export class UnsuitableServer extends Mistake {
  constructor(en: string, sv: string) {
    super({ en, sv });
    this.name = 'UnsuitableServer';
  }
}

/** Something in a delivery cannot be recorded, so nothing of it is. */
export class RefusedObservation extends Mistake {
  readonly metric: string;
  readonly key: string;

  constructor(metric: string, key: string, reason: { readonly en: string; readonly sv: string }) {
    const where = `${metric}, ${key.length > 80 ? `${key.slice(0, 80)}…` : key}`;
    super({
      en: `Nothing was imported. ${where}: ${reason.en}`,
      sv: `Ingenting importerades. ${where}: ${reason.sv}`,
    });
    this.name = 'RefusedObservation';
    this.metric = metric;
    this.key = key;
  }
}

/** One key came twice in a delivery with different content; which one holds, only the sender knows. */
export class KeyTwice extends RefusedObservation {
  constructor(metric: string, key: string) {
    super(metric, key, {
      en: 'the key comes twice with different content. Give each row a key of its own.',
      sv: 'nyckeln förekommer två gånger med olika innehåll. Ge varje rad en egen nyckel.',
    });
    this.name = 'KeyTwice';
  }
}
