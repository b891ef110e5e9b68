// The page that is left must not be one step back.
for (const link of document.querySelectorAll('[data-leave]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    document.querySelector('main').hidden = true;
    location.replace(link.href);
  });
}
