// Shows what the answers come to in the page of questions itself, so that reloading never asks whether to send a form again, and
// tells the style sheet which ages are reached. Without scripts the answer is a page of its own.
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
  history.replaceState(null, '', location.pathname);
  location.hash = '#' + answered.querySelector('.is-here').id;
  answered.querySelector('.error-summary').focus();
};

const showResult = (answered) => {
  outcome().replaceChildren(...answered.childNodes);
  location.hash = '#outcome';
  scrollTo(0, 0);
};

// What is neither a list of problems nor a result is help: a page of its own, with nothing beside it.
const send = async () => {
  const body = new URLSearchParams(new FormData(questions()));
  try {
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

document.addEventListener('input', (event) => {
  if (event.target.id === 'age') {
    tellAge();
  }
});

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

// The browser has filled in again what was answered when a page comes back that it had let go.
addEventListener('pageshow', () => {
  tellAge();
  if (location.hash === '#outcome' && !outcome().hasChildNodes()) {
    send();
  }
});
