// The page that is left must not be one step back, and hold no answer if somebody goes there all the same.
addEventListener('click', (event) => {
  const link = event.target.closest('[data-leave]');
  if (link) {
    event.preventDefault();
    document.querySelector('main').hidden = true;
    document.querySelectorAll('form').forEach((form) => form.reset());
    location.replace(link.href);
  }
});
