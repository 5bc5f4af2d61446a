import { chartScript } from '../../../src/charts/chart-script.ts';
import { GALLERY } from './gallery.ts';

const scripts = Object.entries(GALLERY).map(([name, chart]) => [name, chartScript(chart())]);
console.log(JSON.stringify(Object.fromEntries(scripts)));
