// Says when a break is due, and shows the next move. It looks at the clock: what a sleeping tab or computer did not count,
// it knows when it wakes. Without scripts the page lists the moves.
const MINUTE = 60_000;
const LATER = 5 * MINUTE;
const of = (id) => document.getElementById(id);
const setting = of("setting");
const title = document.title;
const moves = [...document.querySelectorAll(".move")].map((node) => ({
  node,
  times: Number(node.dataset.times),
  done: 0,
  isOut: false,
}));

let state = "idle"; // running, paused, due
let every = 0;
let due = 0;
let left = 0;
let day = "";
let move;
let isLate = false;
let wanted = false;
let note;

const words = () => of("say").value.trim() || of("say").defaultValue;

// Each move as often a day as its dose says: the one that lags behind most, and not the same twice while
// there is another one.
const open = () => moves.filter((one) => !one.isOut && one.done < one.times);
const next = () => {
  const others = open().filter((one) => one !== move);
  const lag = (one) => one.times / (2 * one.done + 1);
  return (others.length ? others : open()).sort((one, other) => lag(other) - lag(one))[0];
};

const count = () => {
  const seconds = Math.ceil(Math.max(0, left) / 1000);
  of("left").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

const show = () => {
  setting.hidden = state !== "idle";
  of("counting").hidden = state !== "running" && state !== "paused";
  of("paused").hidden = of("resume").hidden = state !== "paused";
  of("pause").hidden = state !== "running";
  of("due").hidden = state !== "due";
  count();
  say();
};

// Nothing is said and no title changes while nobody looks.
const say = () => {
  const isSaid = state === "due" && !document.hidden;
  document.title = isSaid ? `${words()} – ${title}` : title;
  of("announced").textContent = isSaid ? `${words()}: ${move.node.querySelector("h3").textContent}` : "";
};

// What had the focus may be gone: it goes on to what takes its place.
const become = (what, focus) => {
  state = what;
  note?.close();
  show();
  if (focus) {
    of(focus).focus();
  }
};

const run = (time) => {
  left = time;
  due = Date.now() + time;
  become("running", "pause");
};

const showMove = () => {
  const shown = move.node.cloneNode(true);
  shown.removeAttribute("aria-labelledby");
  [shown, ...shown.querySelectorAll("[id]")].forEach((part) => part.removeAttribute("id"));
  of("due-move").replaceChildren(shown);
  of("due-words").textContent = words();
  of("other").hidden = open().length < 2;
};

const finish = () => {
  of("enough").hidden = false;
  become("idle", document.hidden ? null : "enough");
};

const comeDue = () => {
  move = isLate ? move : next();
  isLate = false;
  if (!move) {
    finish();
    return;
  }
  showMove();
  become("due", of("counting").contains(document.activeElement) ? "due" : null);
  if (wanted && Notification.permission === "granted" && (document.hidden || !document.hasFocus())) {
    try {
      note = new Notification(words(), { tag: "break", silent: true });
      note.onclick = () => window.focus();
    } catch {
      // Some phones only show notifications of installed pages. The break waits.
    }
  }
};

const look = () => {
  if (state !== "running") {
    return;
  }
  left = due - Date.now();
  if (left <= 0) {
    comeDue();
  } else if (!document.hidden) {
    count();
  }
};

const complain = (text) => {
  setting.querySelector(".field-error")?.remove();
  document.querySelector(".error-summary")?.remove();
  const field = of("every");
  field.parentNode.classList.toggle("has-error", Boolean(text));
  field.toggleAttribute("aria-invalid", false);
  field.setAttribute("aria-describedby", text ? "every-hint every-error" : "every-hint");
  if (text) {
    const problem = document.createElement("p");
    problem.className = "field-error";
    problem.id = "every-error";
    problem.textContent = `${setting.dataset.problem} ${text}`;
    field.before(problem);
    field.setAttribute("aria-invalid", "true");
    field.focus();
  }
};

setting.addEventListener("submit", (event) => {
  event.preventDefault();
  const typed = of("every").value.trim();
  const minutes = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  if (minutes < Number(setting.dataset.least) || minutes > Number(setting.dataset.most)) {
    complain(setting.dataset.range);
    return;
  }
  complain("");
  every = minutes * MINUTE;
  document.querySelector(".breaks-every").textContent = minutes;
  history.replaceState(null, "", `?every=${minutes}`);
  of("enough").hidden = true;
  isLate = false;
  begin(!open().length);
  run(every);
});

// A new day begins, or a person wants all of it once more.
const begin = (isAgain) => {
  const today = new Date().toDateString();
  if (day !== today || isAgain) {
    day = today;
    moves.forEach((one) => {
      one.done = 0;
    });
  }
};

of("pause").addEventListener("click", () => {
  look();
  if (state === "running") {
    become("paused", "resume");
  }
});
of("resume").addEventListener("click", () => run(left));
of("later").addEventListener("click", () => {
  isLate = true;
  run(LATER);
});
of("done").addEventListener("click", () => {
  move.done++;
  begin(false);
  run(every);
});
of("other").addEventListener("click", () => {
  move.isOut = true;
  move = next();
  showMove();
  say();
  of("due").focus();
});
for (const stop of ["stop", "end"]) {
  of(stop).addEventListener("click", () => become("idle", "start"));
}

of("tell").addEventListener("click", async () => {
  wanted = !wanted && (await Notification.requestPermission()) === "granted";
  of("tell").setAttribute("aria-pressed", wanted);
  of("told").textContent = wanted ? of("told").dataset.on : Notification.permission === "granted" ? "" : of("told").dataset.no;
});

document.addEventListener("visibilitychange", () => {
  look();
  say();
});
setInterval(look, 1000);

setting.querySelector(".field[hidden]").hidden = false;
setting.querySelector(".button-quiet").hidden = true;
of("start").hidden = false;
of("open").hidden = false;
of("telling").hidden = !("Notification" in window);
