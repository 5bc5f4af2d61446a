// A child process of directory-lock.test.ts: takes the lock on the directory it is given, says so, and stays.
import { lockDirectory } from '../../../src/store/embedded/directory-lock.ts';

lockDirectory(process.argv[2]!, () => {});
process.send?.('locked');
setInterval(() => {}, 1_000);
