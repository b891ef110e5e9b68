// Helps to keep the link of a plan: copies it, hands it to the device's own way of sharing, or writes the mail. The link goes
// nowhere unless the person presses. Without scripts there is the address bar, and the code on paper.
import "./time-zone.js";

const link = location.href.split(/[?#]/)[0];
const way = (name) => document.querySelector(`[data-link] [data-${name}]`);

const copy = way("copy");
if (copy && navigator.clipboard) {
  copy.hidden = false;
  copy.querySelector("button").addEventListener("click", async ({ target }) => {
    await navigator.clipboard.writeText(link);
    target.textContent = copy.dataset.done;
  });
}

const share = way("share");
if (share && navigator.share) {
  share.hidden = false;
  share.querySelector("button").addEventListener("click", () =>
    navigator.share({ title: share.dataset.title, url: link }).catch(() => {}));
}

const mail = way("mail");
if (mail) {
  mail.hidden = false;
  mail.querySelector("a").href = `mailto:?subject=${encodeURIComponent(mail.dataset.subject)}&body=${encodeURIComponent(link)}`;
}
