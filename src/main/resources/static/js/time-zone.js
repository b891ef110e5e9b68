// Says which time zone this device is in: forms carry it along, lists start with it, and the plan offers it if its days go by
// another clock. Without scripts the server takes the usual zone of the country.
// A browser that hides where it is says UTC, which is nobody's time.
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

if (here.includes("/")) {
  for (const field of document.querySelectorAll("input[type=hidden][name=timeZone]")) {
    field.value = here;
  }
  for (const zones of document.querySelectorAll("select[data-find]")) {
    if ([...zones.options].some((zone) => zone.value === here)) {
      zones.value = here;
    }
  }
  for (const offer of document.querySelectorAll("form[data-zone]")) {
    const now = new Date();
    const clock = (timeZone) => now.toLocaleString("en", { timeZone });
    offer.hidden = clock(offer.dataset.zone) === clock(here);
  }
}
