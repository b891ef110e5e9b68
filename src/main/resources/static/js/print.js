// Shows a button where a script can print. Without scripts the page says which keys to press.
const button = document.querySelector(".print-button");

button.hidden = false;
button.addEventListener("click", () => window.print());
