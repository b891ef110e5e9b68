// Shows the week that a choice gives, while it is made. Without scripts a button shows it on the next page.
let asking = new AbortController();
let waiting;
let asked = "";

const choice = (form) => {
  const data = new FormData(form);
  data.delete("go");
  data.append("part", "preview");
  return new URLSearchParams(data);
};

const show = async (form) => {
  const body = choice(form);
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
    const place = document.getElementById("preview");
    if (week.innerHTML.trim() !== place.innerHTML.trim()) {
      place.replaceChildren(...week.childNodes);
    }
  } catch (fault) {
    if (fault.name !== "AbortError") {
      asked = ""; // Asked again at the next change: nobody is kept from choosing because a preview is missing.
    }
  }
};

document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-preview]");
  if (form && event.target.name !== "startDate") {
    clearTimeout(waiting);
    waiting = setTimeout(() => show(form), 300);
  }
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("form[data-preview] button[name=see]");
  if (button) {
    event.preventDefault();
    show(button.form);
  }
});
