// Chooses the time zone of this device, unless somebody has chosen before. Without scripts the list starts with a likely one.
// A browser that hides where it is says UTC, which is nobody's time.
const zones = document.querySelector("select[data-find]");
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

if (zones && here.includes("/") && [...zones.options].some((zone) => zone.value === here)) {
  zones.value = here;
}
