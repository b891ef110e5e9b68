package dev.unknot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.testing.MovedClock;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page and every state of a page, by the rules of axe: narrow and wide, light and dark. */
@BrowserTest
class AccessibilityTests {

    private static final int NARROW = 360;
    private static final int WIDE = 1280;
    private static final int NARROWEST = 320;

    private static final Axe AXE = new Axe();

    private static String plan = "";

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private MovedClock clock;

    private final Visits visits;

    AccessibilityTests(Visits visits) {
        this.visits = visits;
    }

    /** A page in one state, and how to come to it. */
    record State(String name, Way way) {

        static State at(String path) {
            return new State(path, (visit, test) -> visit.open(path));
        }

        static State found(String name, Function<AccessibilityTests, String> path) {
            return new State(name, (visit, test) -> visit.open(path.apply(test)));
        }

        static State posted(String name, String path, Map<String, List<String>> values) {
            return new State(name, (visit, test) -> visit.post(path, values));
        }

        /** A page of a plan that stays as it is. */
        static State ofAPlan(String name, String path) {
            return new State(name, (visit, test) -> visit.open(test.plan() + path));
        }

        static State changed(String name, Consumer<Visit> change) {
            return new State(name, (visit, test) -> {
                makePlan(visit, 8); // a small one: what a change shows does not depend on how many activities there are
                change.accept(visit);
            });
        }

        @Override
        public String toString() {
            return name;
        }
    }

    interface Way {
        void go(Visit visit, AccessibilityTests test);
    }

    static Stream<State> states() {
        var states = new ArrayList<State>();
        Stream.of(
                        "/",
                        "/guides",
                        "/activities",
                        "/upper-back-pain",
                        "/guides/together",
                        "/guides/compare",
                        "/guides/compare?with=exercise&with=posture&with=medication&with=mind-body",
                        "/guides/compare?with=exercise",
                        "/guides/not-recommended",
                        "/glossary",
                        "/search?q=knots",
                        "/search?q=xyzzy",
                        "/sources",
                        "/urgent-help",
                        "/flare-up",
                        "/sheet",
                        "/sheet?pick=ex-band-row&pick=mb-breath-slow",
                        "/example",
                        "/about",
                        "/privacy",
                        "/assessment",
                        "/plans/open",
                        "/plans/import",
                        "/nothing-here")
                .map(State::at)
                .forEach(states::add);
        states.add(State.at("/plans/AAAAAAAAAAAAAAAAAAAAAAAAAAA"));
        states.add(State.at("/plans/deleted"));
        states.add(State.found(
                "a guide", test -> "/guides/" + test.catalogue.guides().get(0).slug()));
        states.add(new State("a guide with everything opened", (visit, test) -> {
            visit.open("/guides/acupuncture");
            openEverything(visit);
        }));
        states.add(State.found(
                "an activity",
                test -> "/activities/" + test.catalogue.activities().get(0).slug()));
        states.add(State.posted("open a plan, wrongly", "/plans/open", Map.of("link", List.of("my plan"))));

        for (var step : Form.STEPS) {
            var empty = Form.answered();
            step.answers().keySet().forEach(empty::remove);
            states.add(State.posted("form " + step.name() + " with errors", "/assessment", empty));
            states.add(new State("form " + step.name(), (visit, test) -> Form.open(visit, step.name())));
        }
        states.add(new State("form filled in", (visit, test) -> {
            var filled = Form.answered();
            filled.put("go", List.of("again"));
            visit.post("/assessment", filled);
            visit.page().evaluate("location.hash = 'how'");
        }));
        states.add(new State("emergency at once", (visit, test) -> {
            Form.open(visit, "EMERGENCY");
            visit.page().locator("#emergencySigns-0").check();
            visit.page().locator(".at-once").waitFor();
        }));
        states.add(new State("too young at once", (visit, test) -> {
            Form.open(visit, "WHERE");
            visit.page().locator("#age").fill("15");
            visit.page().locator("#age").blur();
            visit.page().locator(".too-young").waitFor();
        }));
        states.add(State.posted(
                "emergency", "/assessment", Form.until("EMERGENCY", "emergencySigns", "RF_CHEST_PRESSURE")));
        states.add(State.posted("urgent", "/assessment", Form.until("TODAY", "todaySigns", "RF_FEVER_ILL")));
        states.add(State.posted("too young", "/assessment", Form.until("WEEK", "age", "15")));
        states.add(State.posted("result", "/assessment", Form.answered()));
        var nothingChosen = Form.answered();
        nothingChosen.put("chosen", List.of("true"));
        states.add(State.posted("result with errors", "/plans", nothingChosen));
        states.add(State.ofAPlan("plan", ""));
        for (var room : List.of(
                "/week", "/weeks", "/activities", "/left-out", "/last-change", "/data", "/care", "/keep-going")) {
            states.add(State.ofAPlan("plan, " + room, room));
        }
        states.add(new State("an activity of a plan", (visit, test) -> {
            visit.open(test.plan());
            visit.page().locator(".row-swap").first().click();
            visit.page().waitForLoadState();
        }));
        states.add(new State("plan with something told", (visit, test) -> {
            var day = makePlan(visit, 8);
            test.passUntilMonday();
            visit.open(day);
            visit.page().locator(".telling button").first().click();
            visit.page().locator(".tick.is-done").first().waitFor();
        }));
        states.add(State.ofAPlan("plan on paper", "/print"));
        states.add(State.ofAPlan("plan on paper for a practitioner", "/print?edition=PRACTITIONER&code=true"));
        states.add(State.ofAPlan("plan on paper in large letters", "/print?text=LARGE&code=true"));
        states.add(State.ofAPlan(
                "plan on paper for a practitioner in large letters", "/print?edition=PRACTITIONER&text=LARGE"));
        states.add(State.ofAPlan("plan to be changed", "/change"));
        states.add(State.ofAPlan("plan for a calendar", "/calendar"));
        states.add(State.ofAPlan("plan for a calendar with errors", ".ics?zone=x&morning=&breaks=true&breaksTo=09:00"));
        states.add(State.posted("result with a preview", "/plans/preview", chosen()));
        states.add(new State("plan with everything opened", (visit, test) -> {
            visit.open(test.plan());
            openEverything(visit);
        }));
        states.add(State.changed("plan after a change", AccessibilityTests::ban));
        states.add(State.changed("plan after a step back", visit -> {
            ban(visit);
            visit.button("Undo this change").click();
            visit.page().waitForLoadState();
        }));
        states.add(State.changed(
                "plan with a wish that cannot be", visit -> press(visit, 0, "form:has([value=SWAP]) button")));
        states.add(State.changed("plan that has changed meanwhile", visit -> {
            var day = visit.path();
            ban(visit);
            visit.open(day);
            visit.page().locator(".row-swap").first().click();
            visit.page().locator("article.item").waitFor();
            visit.page().evaluate("document.querySelectorAll('[name=edition]').forEach(e => { e.value = 0; })");
            visit.page().locator("button[id^=ban-]").click();
            visit.page().waitForLoadState();
        }));
        states.add(State.ofAPlan("plan to be deleted", "/delete"));
        states.add(new State("plan, step by step", (visit, test) -> {
            visit.open(test.plan());
            visit.page().locator(".sitting .button").first().click();
            visit.page().waitForLoadState();
        }));
        states.add(State.at("/breaks?every=soon"));
        states.add(new State("a break", (visit, test) -> {
            visit.page().clock().install();
            visit.open("/breaks");
            visit.page().locator("#start").click();
            visit.page().clock().fastForward("30:00");
            visit.page().clock().resume();
            visit.page().locator("#due").waitFor();
        }));
        states.add(State.ofAPlan("plan to get a new link", "/new-link"));
        states.add(State.posted("start without a yes", "/assessment", Map.of("age", List.of("34"))));
        states.add(new State("import with errors", (visit, test) -> {
            visit.open("/plans/import");
            visit.button("Keep this plan").click();
            visit.page().waitForLoadState();
        }));
        return states.stream();
    }

    private static Map<String, List<String>> chosen() {
        var values = Form.answered();
        values.put("chosen", List.of("true"));
        values.put("approaches", List.of("EXERCISE", "POSTURE"));
        values.put("startDate", List.of("2026-11-23"));
        values.put("slotsMONDAY", List.of("MORNING"));
        values.put("minutesMONDAY", List.of("20"));
        values.put("slotsTHURSDAY", List.of("EVENING"));
        values.put("minutesTHURSDAY", List.of("20"));
        return values;
    }

    private static void openEverything(Visit visit) {
        visit.page().evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })");
    }

    private static String makePlan(Visit visit, int minutesPerDay) {
        visit.post("/assessment", Form.until("WEEK", "minutesPerDay", Integer.toString(minutesPerDay)));
        visit.button("Make my plan").click();
        visit.page().waitForURL("**/plans/*");
        return visit.path();
    }

    /** One plan for all who only look at it. */
    private String plan() {
        if (plan.isEmpty()) {
            plan = makePlan(visits.start(port), 20);
        }
        return plan;
    }

    /** To the day on which the plans of the form begin. */
    private void passUntilMonday() {
        var now = clock.instant().atZone(clock.getZone());
        clock.set(now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).toInstant());
    }

    private static void ban(Visit visit) {
        press(visit, 0, "button[id^=ban-]");
    }

    private static void press(Visit visit, int nth, String button) {
        visit.page().locator(".row-swap").nth(nth).click();
        visit.page().locator(button).click();
        visit.page().waitForLoadState();
    }

    @ParameterizedTest
    @MethodSource("states")
    void printsNothingPale(State state) {
        var visit = visits.start(port, new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        state.way().go(visit, this);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            visit.page().emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
            assertThat(PrintedColours.faults(visit.page())).as("%s", scheme).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyoneCanUse(State state) {
        var visit = visits.start(
                port,
                new NewContextOptions()
                        .setViewportSize(NARROW, 800)
                        .setColorScheme(ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE));
        state.way().go(visit, this);
        var page = visit.page();

        AXE.bringTo(page);
        var faults = new ArrayList<String>();
        note(faults, "narrow, light", AXE.faults(page), AXE.contrastFaults(page), OwnRules.faults(page));
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        note(faults, "narrow, dark", AXE.contrastFaults(page));
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(WIDE, 900);
        note(faults, "wide, light", AXE.faults(page), AXE.contrastFaults(page), OwnRules.faults(page));
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        note(faults, "wide, dark", AXE.contrastFaultsOfNewColours(page));
        page.setViewportSize(NARROWEST, 800);
        var width = (int) page.evaluate("document.documentElement.scrollWidth");
        if (width > NARROWEST) {
            faults.add("Wider than a window of " + NARROWEST + " px: " + width + " px");
        }
        assertThat(faults).as("%s", state).isEmpty();
        visit.leavesNothing();
    }

    @SafeVarargs
    private static void note(List<String> faults, String look, List<String>... found) {
        Stream.of(found).flatMap(List::stream).map(fault -> look + ": " + fault).forEach(faults::add);
    }
}
