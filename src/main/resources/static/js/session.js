// Counts down the minutes of an activity, or the seconds of a hold, for those who want it. It looks at the clock, so that a
// sleeping tab is on time again when it wakes. Without scripts there is no timer, and the page says how long.
const place = document.getElementById("timers");
const words = place?.dataset;
const over = document.getElementById("over");

for (const timer of place?.querySelectorAll(".timer") ?? []) {
  const shown = timer.querySelector("[role=timer]");
  const button = timer.querySelector("button");
  const whole = Number(timer.dataset.seconds) * 1000;
  let left = whole;
  let end = 0;
  let ticking = 0;

  const show = (label) => {
    const seconds = Math.ceil(Math.max(0, left) / 1000);
    shown.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    button.textContent = label;
  };
  const halt = (label) => {
    clearInterval(ticking);
    ticking = 0;
    show(label);
  };
  const look = () => {
    left = end - Date.now();
    if (left > 0) {
      show(words.pause);
      return;
    }
    halt(words.again);
    left = whole;
    over.textContent = words.over;
  };
  button.addEventListener("click", () => {
    over.textContent = "";
    if (ticking) {
      look();
      if (ticking) {
        halt(words.resume);
      }
      return;
    }
    end = Date.now() + left;
    ticking = setInterval(look, 200);
    look();
  });
  document.addEventListener("visibilitychange", () => ticking && look());
  show(words.start);
}
if (place) {
  place.hidden = false;
}
