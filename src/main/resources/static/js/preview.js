// Shows the week that a choice gives, while it is made. Without scripts a button shows it on the next page.
const form = document.querySelector("form[data-preview]");
const place = document.getElementById("preview");
let asking = new AbortController();
let waiting;
let asked = "";

const choice = () => {
  const data = new FormData(form);
  data.delete("go");
  data.append("part", "preview");
  return new URLSearchParams(data);
};

const show = async () => {
  const body = choice();
  if (body.toString() === asked) {
    return;
  }
  asked = body.toString();
  asking.abort();
  asking = new AbortController();
  try {
    const answer = await fetch(form.dataset.preview, { method: "POST", body, signal: asking.signal });
    if (!answer.ok) {
      return;
    }
    const week = new DOMParser().parseFromString(await answer.text(), "text/html").body;
    if (week.innerHTML.trim() !== place.innerHTML.trim()) {
      place.replaceChildren(...week.childNodes);
    }
  } catch (fault) {
    if (fault.name !== "AbortError") {
      asked = ""; // Asked again at the next change: nobody is kept from choosing because a preview is missing.
    }
  }
};

form.addEventListener("input", (event) => {
  if (event.target.name !== "startDate") {
    clearTimeout(waiting);
    waiting = setTimeout(show, 300);
  }
});

form.querySelector("button[name=see]").addEventListener("click", (event) => {
  event.preventDefault();
  show();
});
