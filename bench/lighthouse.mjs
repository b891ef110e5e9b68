// What bench/lighthouse.sh runs: node lighthouse.mjs SITE RUNS PART-OF-A-NAME
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';

const [site, runs, wanted] = [process.argv[2], Number(process.argv[3]), process.argv[4] ?? ''];

const GOALS = {
  performance: { least: 100 },
  accessibility: { least: 100 },
  'best-practices': { least: 100 },
  seo: { least: 100 },
  'cumulative-layout-shift': { most: 0 },
  'largest-contentful-paint': { most: 1200 },
  'total-blocking-time': { most: 0 },
};
const SCORES = ['performance', 'accessibility', 'best-practices', 'seo'];

// Search engines are kept out of answers and plans on purpose (robots.txt, X-Robots-Tag), so this one audit cannot pass there.
const KEPT_FROM_SEARCH = ['is-crawlable'];

async function makePlan() {
  const answers = {
    country: 'UK', age: 34, location: ['INTERSCAPULAR'], duration: 'M3_TO_12', onset: 'GRADUAL', clinicianAssessed: true,
    pattern: ['ACHE'], aggravators: ['DESK'], pain: 5, enjoyment: 4, generalActivity: 4, flareUp: false, sleep: 3, phq2: 0,
    gad2: 0, activityLevel: 'LOW', equipment: ['BAND'], budget: 'LOW', access: [], minutesPerDay: 20, medicineUse: 'NEVER',
    likes: [], dislikes: [], redFlags: [], conditions: [],
  };
  const made = await fetch(`${site}/api/plans`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      answers, approaches: ['EXERCISE', 'POSTURE'], startDate: new Date().toISOString().slice(0, 10), consent: true,
    }),
  });
  if (made.status !== 201) throw new Error(`No plan was made: ${made.status} ${await made.text()}`);
  return made.headers.get('location').replace(site, '');
}

// A page of the form has no address: it is reached by sending the one before.
async function firstQuestion(page) {
  await page.goto(`${site}/assessment`);
  await page.click('#consent-0');
  return () => page.click('main form button[value=on], main form button:not([value])');
}

async function measure(browser, at) {
  const page = await browser.newPage();
  try {
    const way = at.way ? await at.way(page) : site + at.path;
    const flags = { logLevel: 'error', skipAudits: at.private ? KEPT_FROM_SEARCH : null };
    const { lhr } = await lighthouse(way, flags, undefined, page);
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    const figures = Object.fromEntries(Object.keys(GOALS).map(goal => [
      goal, SCORES.includes(goal) ? Math.round(lhr.categories[goal].score * 100) : lhr.audits[goal].numericValue]));
    const missed = SCORES.flatMap(score => lhr.categories[score].auditRefs
      .filter(ref => ref.weight > 0 && lhr.audits[ref.id].score !== null && lhr.audits[ref.id].score < 1)
      .map(ref => `${ref.id}: ${lhr.audits[ref.id].displayValue ?? ''} ${(lhr.audits[ref.id].details?.items ?? [])
        .slice(0, 3).map(item => item.node?.snippet ?? item.description ?? '').join(' ')}`.trim()));
    return { figures, missed };
  } finally {
    await page.close();
  }
}

const median = numbers => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const plan = await makePlan();
const pages = [
  { name: '/', path: '/' },
  { name: '/guides', path: '/guides' },
  { name: '/guides/exercise', path: '/guides/exercise' },
  { name: '/guides/compare, two', path: '/guides/compare?with=exercise&with=posture' },
  { name: '/activities', path: '/activities' },
  { name: '/activities/ex-band-row', path: '/activities/ex-band-row' },
  { name: '/breaks', path: '/breaks' },
  { name: '/assessment', path: '/assessment', private: true },
  { name: 'a question', way: firstQuestion, private: true },
  { name: 'a plan', path: plan, private: true },
].filter(page => page.name.includes(wanted));
const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH, args: ['--no-sandbox', '--headless=new', '--disable-dev-shm-usage'],
});
let hasFailed = false;
try {
  console.log('| page | performance | accessibility | best practices | SEO | CLS | LCP ms | TBT ms |\n|---|---|---|---|---|---|---|---|');
  for (const at of pages) {
    const results = [];
    for (let run = 0; run < runs; run++) results.push(await measure(browser, at).catch(() => measure(browser, at)));
    const medians = Object.fromEntries(
      Object.keys(GOALS).map(goal => [goal, median(results.map(result => result.figures[goal]))]));
    console.log(`| ${at.name} | ${Object.values(medians).map(value => Math.round(value * 1000) / 1000).join(' | ')} |`);
    const missed = Object.entries(GOALS).filter(([goal, { least = -Infinity, most = Infinity }]) =>
      medians[goal] < least || medians[goal] > most);
    missed.forEach(([goal]) => console.error(`  ${at.name}: ${goal} is ${medians[goal]}`));
    hasFailed ||= missed.length > 0;
    if (missed.length) [...new Set(results.flatMap(result => result.missed))].forEach(audit => console.error(`    ${audit}`));
  }
} finally {
  await browser.close();
  await fetch(`${site}${plan}/delete`, { method: 'POST', redirect: 'manual' });
}
process.exitCode = hasFailed ? 1 : 0;
