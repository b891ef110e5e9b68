// Shows what the answers come to in the page of questions itself, so that reloading never asks whether to send a form again, and
// tells the style sheet which ages are reached. Without scripts the answer is a page of its own. What only the answer needs is
// fetched once somebody answers.
const page = () => document.querySelector('main.asks');
const questions = () => document.getElementById('questions');
const outcome = () => document.getElementById('outcome');

const tellAge = () => {
  const age = document.getElementById('age').value.trim();
  if (/^\d{1,3}$/.test(age)) {
    const reached = page().dataset.ages.split(' ').filter((least) => Number(least) <= Number(age));
    page().dataset.age = reached.join(' ') || '0';
  } else {
    delete page().dataset.age;
  }
};

const showProblems = (answered) => {
  page().replaceWith(answered);
  location.hash = '#' + answered.querySelector('.is-here').id;
  answered.querySelector('.error-summary').focus();
};

const showResult = (answered) => {
  outcome().replaceChildren(...answered.childNodes);
  import('./preview.js');
  location.hash = '#outcome';
  scrollTo(0, 0);
};

// What is neither a list of problems nor a result is help: a page of its own, with nothing beside it.
const send = async () => {
  try {
    await import('./time-zone.js');
    const body = new URLSearchParams(new FormData(questions()));
    const answer = await fetch(questions().action, { method: 'POST', body });
    const sent = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const answered = sent.querySelector('main');
    if (answered.querySelector('.error-summary')) {
      showProblems(document.adoptNode(answered));
    } else if (answered.querySelector('form[data-preview]')) {
      showResult(document.adoptNode(answered));
    } else {
      questions().submit();
      return;
    }
    document.title = sent.title;
  } catch {
    questions().submit();
  }
};

// Going back fills a form in again, but reloading empties it in some browsers. So each entry in the history of this tab, and
// nothing else on this device, knows what was answered when it was last looked at.
const remember = () => {
  const answers = [...questions().elements]
    .filter((field) => field.checked || field.type === 'text')
    .map((field) => [field.id, field.value]);
  history.replaceState(answers, '');
};

const recall = () => {
  for (const [id, value] of history.state ?? []) {
    const field = document.getElementById(id);
    if (field?.type === 'text') {
      field.value = value;
    } else if (field) {
      field.checked = true;
    }
  }
};

document.addEventListener('input', () => import('./time-zone.js'), { once: true });

document.addEventListener('input', (event) => {
  if (event.target.id === 'age') {
    tellAge();
  }
  if (questions().contains(event.target)) {
    remember();
  }
});

addEventListener('hashchange', remember);

document.addEventListener('submit', (event) => {
  const again = event.submitter?.name === 'go' && event.submitter.value === 'again';
  if (outcome().contains(event.target) && again) {
    event.preventDefault();
    location.hash = new URL(event.submitter.formAction).hash;
  } else if (event.target === questions() && event.submitter?.name !== 'place') {
    event.preventDefault();
    send();
  }
});

addEventListener('pageshow', () => {
  if (performance.getEntriesByType('navigation')[0].type === 'reload') {
    recall();
  } else {
    remember();
  }
  tellAge();
  if (location.hash === '#outcome' && !outcome().hasChildNodes()) {
    send();
  }
});
