package dev.unknot.reach;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import dev.unknot.matching.Patients;
import dev.unknot.testing.TestClock;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Everything that people and programs do with a plan, one thing after the other. */
record Journey(Person person) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
    private static final int QUIET_ZONE = 4;

    private static final String[] ANSWERS = {
        "emergencySigns", "NONE",
        "todaySigns", "NONE",
        "soonSigns", "NONE",
        "country", "UK",
        "age", "34",
        "location", "NECK",
        "duration", "M3_TO_12",
        "onset", "GRADUAL",
        "clinicianAssessed", "true",
        "pattern", "ACHE",
        "aggravators", "DESK",
        "pain", "5",
        "enjoyment", "4",
        "generalActivity", "4",
        "flareUp", "false",
        "conditions", "NONE",
        "sleep", "3",
        "phqInterest", "0",
        "phqDown", "0",
        "gadNervous", "0",
        "gadWorry", "0",
        "activityLevel", "SEDENTARY",
        "minutesPerDay", "20",
        "equipment", "BAND",
        "budget", "LOW",
        "access", "PHARMACIST",
        "medicineUse", "NEVER"
    };

    /** From the start page through the form to a plan. */
    void makesAPlan() {
        person.open("");
        person.follow("/assessment");
        var typed = new ArrayList<>(List.of(ANSWERS));
        typed.addAll(List.of("consent", agreed()));
        person.submit("form#questions", typed.toArray(String[]::new));
        person.submit("form[action$=/plans]");
        assertThat(person.path()).matches("plans/[A-Za-z0-9_-]{27}");
    }

    private String agreed() {
        return person.page().selectFirst("input[name=consent]").val();
    }

    /** Changes it, takes that back, keeps it longer, and gives it a new link. */
    void changesIt() {
        var old = person.path();
        person.follow("/activities/");
        person.submit("form[action$=/change]:has(input[name=edit][value=BAN])");
        assertThat(person.path()).endsWith("/last-change");
        person.submit("form[action$=/undo]");
        assertThat(person.path()).endsWith("/last-change");
        person.open(old + "/data");
        person.submit("form[action$=/keep]", "keepDays", "90");
        assertThat(person.path()).endsWith("/data");
        person.follow("/new-link");
        person.submit("form[action$=/new-link]");
        assertThat(person.path()).endsWith("#link").doesNotContain(old);
        assertThat(person.status(old)).isEqualTo(404);
    }

    /** Prints it with the code that leads back, and reads that code. */
    String printsIt() {
        person.follow("/print");
        person.open(person.path().replaceFirst("[?].*", "") + "?code=true");
        var code = person.page().select("svg path").stream()
                .map(drawn -> drawn.attr("d"))
                .filter(drawn -> RUN.matcher(drawn).lookingAt())
                .findFirst();
        assertThat(code).isPresent();
        return decoded(code.get());
    }

    private static String decoded(String path) {
        var runs = RUN.matcher(path).results().toList();
        int side = runs.stream()
                        .mapToInt(run -> Integer.parseInt(run.group(1)) + Integer.parseInt(run.group(3)))
                        .max()
                        .orElseThrow()
                - QUIET_ZONE;
        var modules = new BitMatrix(side);
        runs.forEach(run -> modules.setRegion(
                Integer.parseInt(run.group(1)) - QUIET_ZONE,
                Integer.parseInt(run.group(2)) - QUIET_ZONE,
                Integer.parseInt(run.group(3)),
                1));
        try {
            return new Decoder().decode(modules).getText();
        } catch (ChecksumException | FormatException e) {
            throw new AssertionError("No code", e);
        }
    }

    /** Takes it away as a file, deletes it, brings it back, and opens it by its link. */
    void takesItAwayAndBringsItBack() {
        person.follow("/calendar");
        person.open(person.path().replaceFirst("/calendar.*", "") + "/data");
        var file = person.download(".json");
        person.follow("/delete");
        person.submit("form[action$=/delete]");
        assertThat(person.path()).isEqualTo("plans/deleted");
        person.open("plans/import");
        person.submit("form[action$=/import]", "consent", agreed(), "file", file);
        assertThat(person.path()).matches("plans/[A-Za-z0-9_-]{27}#link");
        var plan = person.path().replaceFirst("#.*", "");
        person.open("plans/open");
        person.submit(
                "main form[action$=/open]", "link", person.start().resolve(plan).toString());
        assertThat(person.path()).isEqualTo(plan);
    }

    /** The same for programs. */
    void worksForPrograms() {
        var wish = Map.of("approaches", List.of("EXERCISE"), "startDate", TestClock.today());
        var order = new HashMap<String, Object>(wish);
        order.put("answers", Patients.all().get(0).answers());
        var made = person.call("POST", "api/plans", JSON.writeValueAsString(order));
        assertThat(made.statusCode()).isEqualTo(201);
        var plan = "api" + path(made, "Location");
        var tag = made.headers().firstValue("ETag").orElseThrow();
        var asked = person.call("PUT", plan + "/wish", JSON.writeValueAsString(wish), "If-Match", tag);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(path(asked, "Content-Location")).isEqualTo("/" + plan);
        var file = person.call("GET", plan + "/export", "").body();
        assertThat(path(person.call("POST", plan + "/new-link", ""), "Location"))
                .startsWith("/plans/");
        assertThat(path(person.call("POST", "api/plans/import", file), "Location"))
                .startsWith("/plans/");
        assertThat(JSON.readTree(person.call("GET", "api/docs", "").body())
                        .at("/servers/0/url")
                        .asString())
                .isIn(person.start().getPath(), person.start().toString().replaceFirst("/$", ""));
    }

    /** The path in a header, below the start page. */
    private String path(HttpResponse<String> answer, String header) {
        var own = person.start().getPath().replaceFirst("/$", "");
        var value = answer.headers().firstValue(header).orElseThrow();
        assertThat(value).startsWith(own + "/");
        return value.substring(own.length());
    }

    /** Errors too lead back into the application. */
    void isRefusedFromElsewhere() {
        var page = person.call("POST", "assessment", "{}", "Origin", "https://elsewhere.example");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains(
                        "We could not take that form",
                        "href=\"" + person.start().getPath() + "\"");
        var problem = person.call("POST", "api/plans", "{}", "Origin", "null");
        assertThat(problem.statusCode()).isEqualTo(403);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
