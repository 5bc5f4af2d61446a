import type { ChannelChange } from '../domain/channel-request.ts';
import type { ChannelRule } from '../domain/channel-rule.ts';
import type { CivilDate, Instant } from '../domain/civil-date.ts';
import type { Dimension, Dimensions } from '../domain/dimension.ts';
import type { Funnel } from '../domain/funnel/stages.ts';
import type { CohortDay } from '../domain/funnel/step-history.ts';
import type { MetricVersion } from '../domain/metrics/own-metric-versions.ts';
import type { Observation } from '../domain/observation.ts';
import type { Readings, SourceState } from '../domain/readings.ts';
import type { Role } from '../domain/role.ts';
import type { Agreement, Target } from '../domain/target.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { CompetitionStore } from './competitions-port.ts';
import type { DigestNewsStore } from './digest-port.ts';
import type { MilestoneStore, ThanksStore, UnnamedPeopleStore } from './milestones-port.ts';
import type { DigestStore, PostStore } from './posts-port.ts';
import type { DecisionStore, ReviewStore } from './reviews-port.ts';

/** The world as the use cases see it: one plain argument. */
export type World = {
  readonly now: () => Instant;
  readonly store: Store;
};

export type Store = {
  readonly workspaces: WorkspaceStore;
  readonly ledger: Ledger;
  readonly targets: TargetStore;
  readonly channels: ChannelStore;
  readonly conversations: ConversationStore;
  readonly funnels: FunnelStore;
  readonly ownMetrics: OwnMetricStore;
  readonly personRoles: PersonRoleStore;
  readonly channelRules: ChannelRuleStore;
  readonly competitions: CompetitionStore;
  readonly posts: PostStore;
  readonly digests: DigestStore;
  readonly digestNews: DigestNewsStore;
  readonly reviews: ReviewStore;
  readonly decisions: DecisionStore;
  readonly milestones: MilestoneStore;
  readonly thanks: ThanksStore;
  readonly unnamedPeople: UnnamedPeopleStore;
};

export type WorkspaceStore = {
  all(): Promise<Workspace[]>;
  byId(id: number): Promise<Workspace | undefined>;
  byTeam(teamId: string): Promise<Workspace | undefined>;
  create(workspace: Omit<Workspace, 'id'>): Promise<Workspace>;
  update(id: number, change: Partial<Omit<Workspace, 'id'>>): Promise<Workspace>;
};

/** The one reading path and the one writing path for figures. */
export type Ledger = {
  readings(request: ReadingsRequest): Promise<Readings>;
  /** The sources behind some metrics, each with its rows and freshness: as the ledger stands, or as it stood then. */
  sources(workspaceId: number, metrics: readonly string[], knownAt?: Instant): Promise<SourceState[]>;
  /** When a source that feeds any of some metrics last delivered anything; `null` where none does. */
  lastHeard(workspaceId: number, metrics: readonly string[]): Promise<Instant | null>;
  /** Metrics that have any observation at all. */
  metricsWithData(workspaceId: number): Promise<string[]>;
  /** The current observations of one metric from one source, oldest first. */
  observationsOf(workspaceId: number, source: string, metric: string): Promise<Observation[]>;
  /** All or nothing: one transaction. With `dry`, everything is tried and then taken back. */
  record(delivery: Delivery, observations: AsyncIterable<Observation>): Promise<Recorded>;
  /** What entered a flow, day by day, and how long after it the same keys of the same source were in another one. */
  cohorts(workspaceId: number, entered: string, converted: string): Promise<CohortDay[]>;
  /** What observations can be told apart by: every seller, campaign, channel … there is, a few hundred of each at most. */
  dimensionValues(workspaceId: number): Promise<readonly DimensionValue[]>;
  /** Import runs that fed any of these metrics, newest first. */
  importRuns(workspaceId: number, limit: number): Promise<ImportRun[]>;
};

export type DimensionValue = { readonly dimension: Dimension; readonly value: string };

export type ReadingsRequest = {
  readonly workspaceId: number;
  readonly flows: readonly string[];
  readonly levels: readonly string[];
  /** First and last day, both included; level openings are those of the end of the day before `from`. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly by?: Dimension;
  readonly filter?: Dimensions;
  /** Read the ledger as it stood then; without it, as it stands. */
  readonly knownAt?: Instant;
};

export type Delivery = {
  readonly workspaceId: number;
  readonly source: string;
  /** What was read, for people: a file's name. */
  readonly label: string;
  readonly learnedAt: Instant;
  readonly dry: boolean;
  /** The metrics for which this delivery is all the source has: what it no longer names is withdrawn. */
  readonly completeFor: readonly string[];
  /** What else becomes of what this delivery does not name; without it, all that stands. */
  readonly revision?: Revision | undefined;
  /** Read once the observations are used up: what the reader of the file took and left out. */
  readonly leftOut: () => readonly LeftOut[];
};

/** What a delivery makes of what its source said before and the delivery itself does not say. */
export type Revision = {
  readonly metrics: readonly string[];
  /**
   * Asked once everything that the delivery names is written.
   * @returns what is to hold instead (a value of null withdraws), or `undefined` to let it stand
   */
  instead(unnamed: Observation): Observation | undefined;
};

/** Rows of a file that did not become observations, by reason. */
export type LeftOut = {
  /** A stable word: `no_date`, `no_amount`, `unknown_stage` … */
  readonly reason: string;
  readonly column: string;
  readonly rows: number;
  /** The first few line numbers, the header being line 1. */
  readonly lines: readonly number[];
  /** The metrics that would have had them. */
  readonly metrics: readonly string[];
};

/** What became of a delivery's observations. */
export type Recorded = {
  readonly added: number;
  readonly corrected: number;
  readonly withdrawn: number;
  readonly unchanged: number;
  readonly byMetric: readonly {
    readonly metric: string;
    readonly added: number;
    readonly corrected: number;
    readonly withdrawn: number;
    readonly unchanged: number;
  }[];
};

export type ImportRun = Recorded & {
  readonly source: string;
  readonly label: string;
  readonly at: Instant;
  readonly leftOut: readonly LeftOut[];
};

export type TargetStore = {
  /** Every version, oldest first: history included, what was taken back only where it is asked for. */
  all(workspaceId: number, including?: 'withdrawn'): Promise<readonly Target[]>;
  isWithdrawn(workspaceId: number, targetId: string): Promise<boolean>;
  add(workspaceId: number, target: Omit<Target, 'id'>): Promise<Target>;
  /** All of them or none. */
  addAll(workspaceId: number, targets: readonly Omit<Target, 'id'>[]): Promise<Target[]>;
  /** Takes versions back, as if they had never been. @returns how many were not taken back before. */
  withdraw(workspaceId: number, targetIds: readonly string[], withdrawnAt: Instant): Promise<number>;
  /**
   * Adds one person's yes to versions of one workspace, each unless its department, or that person, has agreed already.
   * @returns to how many
   */
  agree(targetIds: readonly string[], agreement: Agreement): Promise<number>;
};

export type FunnelStore = {
  /** `null`: the usual one. */
  of(workspaceId: number): Promise<Funnel | null>;
  set(workspaceId: number, funnel: Funnel | null): Promise<void>;
};

export type OwnMetricStore = {
  /** Another number after every change, whoever made it; cheap to ask. */
  stamp(workspaceId: number): Promise<number>;
  /** Every version that was not taken back, oldest first. */
  versions(workspaceId: number): Promise<MetricVersion[]>;
  add(workspaceId: number, version: Omit<MetricVersion, 'id'>): Promise<MetricVersion>;
  /** Takes a version back, as if it had never been said. @returns whether it still held. */
  withdraw(workspaceId: number, id: number, withdrawnAt: Instant): Promise<boolean>;
};

export type PersonRoleStore = {
  /** `null`: they have not chosen. */
  of(workspaceId: number, userId: string): Promise<Role | null>;
  set(workspaceId: number, userId: string, role: Role | null): Promise<void>;
};

export type ChannelStore = {
  /** Every metric that some channel follows, with the channels, in the order in which they began to. */
  allFollowed(workspaceId: number): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Channels that follow a metric. */
  following(workspaceId: number, metric: string): Promise<string[]>;
  /** The metrics a channel follows, in order. */
  followed(workspaceId: number, channelId: string): Promise<string[]>;
  follow(workspaceId: number, channelId: string, metric: string): Promise<void>;
  unfollow(workspaceId: number, channelId: string, metric: string): Promise<void>;
};

export type ChannelRuleStore = {
  /** The usual one where nobody chose. */
  of(workspaceId: number, channelId: string): Promise<ChannelRule>;
  /** What is not named stays as it is, also where somebody else changes it at the same moment. @returns what holds now */
  change(workspaceId: number, channelId: string, change: ChannelChange): Promise<ChannelRule>;
};

/** A thread of a channel, or a direct message (`null`). */
export type Place = { readonly channelId: string; readonly threadTs: string | null };

export type ConversationStore = {
  /** The words last understood there, if that was since an instant. */
  last(workspaceId: number, place: Place, since: Instant): Promise<string | undefined>;
  remember(workspaceId: number, place: Place, words: string, at: Instant): Promise<void>;
  /**
   * Whether an event is the caller's to answer: nobody has taken it, or whoever did has been silent so long that they
   * must have died.
   */
  take(workspaceId: number, eventId: string, at: Instant): Promise<boolean>;
  answered(workspaceId: number, eventId: string, at: Instant): Promise<void>;
  /**
   * Whether something is done for the first time, by this process or any other.
   * @param at `null` is by the database's clock
   * @param forMs so long after it, it counts as new again; without it, it never does (a day later nobody remembers)
   */
  once(workspaceId: number, key: string, at: Instant | null, forMs?: number): Promise<boolean>;
};
