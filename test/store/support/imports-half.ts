// A child process of import-killed.test.ts: records one delivery whole, says so, and hangs in the middle of a second.
import { openStore } from '../../../src/store/open-store.ts';
import { anObservation, aWorkspace, deliver } from '../../support/deliveries.ts';

const { url, dataDir } = JSON.parse(process.argv[2]!);
const store = await openStore({ url, dataDir });
const workspace = await aWorkspace(store);
await deliver(store, workspace, [anObservation({ key: 'whole' })]);

async function* half() {
  for (let row = 0; row < 12_000; row++) yield anObservation({ key: `row ${row}` });
  process.send?.('half');
  await new Promise((resolve) => setTimeout(resolve, 60_000));
}
await deliver(store, workspace, half(), { completeFor: ['revenue'] });
