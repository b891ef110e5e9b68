package dev.unknot.versions;

import dev.unknot.faults.Findings;
import dev.unknot.running.Client;
import dev.unknot.running.Person;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Plans are made at one version, and opened, changed and deleted at the other. */
record Journeys(String names, Client maker, Client other, Findings findings) {

    private static final Pattern FILE = Pattern.compile("(?:href|src|srcset)=\"(/(?:css|js|pictures)/[^\" ]+)\"");
    private static final Random RANDOM = new Random();

    void walk() throws Exception {
        opens(maker.make(1));
        var key = key(maker.form("/plans", Person.form(token())));
        opens(key);
        files(key);
        changes(key);
        key = keeps(key);
        imports(key);
        sentToBoth();
        deletes(key);
    }

    private void opens(String key) throws Exception {
        new PagesOpened(other, findings).all(key, names);
    }

    /** A page of one version with the style sheets, scripts and pictures of the other. */
    private void files(String key) throws Exception {
        var failed = new ArrayList<String>();
        int all = 0;
        for (var page : List.of("/", "/plans/" + key, "/plans/" + key + "/print", "/breaks")) {
            var files = FILE.matcher(get(maker, page).body());
            while (files.find()) {
                all++;
                var answer = get(other, files.group(1));
                if (answer.statusCode() != 200) {
                    failed.add(files.group(1) + " " + answer.statusCode());
                }
            }
        }
        findings.must(
                failed.isEmpty(),
                "%s: %d of %d styles, scripts and pictures %s",
                names,
                all - failed.size(),
                all,
                failed.stream().limit(3).toList());
    }

    private void changes(String key) throws Exception {
        var path = "/plans/" + key + "/change";
        findings.must(is(303, ban(other, path, 0, "EX_PLANK")), "%s: changed there", names);
        findings.must(is(303, ban(maker, path, 1, "EX_BAND_ROW")), "%s: changed here after that", names);
        findings.must(is(409, ban(other, path, 1, "EX_WALL_ANGEL")), "%s: told there of the change here", names);
        var back = Map.of("edition", List.of("2"), "to", List.of("1"));
        findings.must(is(303, other.form("/plans/" + key + "/undo", back)), "%s: taken back there", names);
        var tag = Client.tag(get(maker, "/api/plans/" + key));
        var wish = Json.text(Person.wish(2));
        findings.must(
                is(200, other.send("PUT", "/api/plans/" + key + "/wish", wish, tag)), "%s: other wish there", names);
        findings.must(
                is(412, maker.send("PUT", "/api/plans/" + key + "/wish", Json.text(Person.wish(3)), tag)),
                "%s: old ETag refused here",
                names);
        opens(key);
    }

    private static HttpResponse<String> ban(Client client, String path, int edition, String activity) throws Exception {
        return client.form(
                path,
                Map.of(
                        "edit", List.of("BAN"),
                        "activity", List.of(activity),
                        "edition", List.of(Integer.toString(edition))));
    }

    /** Keeps it for other days and under another link, which is returned. */
    private String keeps(String key) throws Exception {
        findings.must(
                is(303, other.form("/plans/" + key + "/keep", Map.of("keepDays", List.of("90")))),
                "%s: kept for other days there",
                names);
        var renewed = other.form("/plans/" + key + "/new-link", Map.of("token", List.of(token())));
        findings.must(is(303, renewed), "%s: new link there", names);
        var next = key(renewed);
        findings.must(is(200, get(maker, "/plans/" + next)), "%s: new link opened here", names);
        findings.must(is(404, get(maker, "/plans/" + key)), "%s: old link gone here", names);
        return next;
    }

    private void imports(String key) throws Exception {
        var file = get(maker, "/api/plans/" + key + "/export").body();
        findings.must(
                is(201, other.send("POST", "/api/plans/import", file, null)), "%s: file brought back there", names);
    }

    private void sentToBoth() throws Exception {
        var form = Person.form(token());
        var one = key(maker.form("/plans", form));
        findings.must(key(other.form("/plans", form)).equals(one), "%s: one form sent to both makes one plan", names);
    }

    private void deletes(String key) throws Exception {
        findings.must(is(204, other.send("DELETE", "/api/plans/" + key, "", null)), "%s: deleted there", names);
        findings.must(is(404, get(maker, "/plans/" + key)), "%s: gone here", names);
    }

    static HttpResponse<String> get(Client client, String path) throws Exception {
        return client.send("GET", path, "", null);
    }

    static boolean is(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            System.out.println("      " + answer.request().method() + " answered " + answer.statusCode());
        }
        return answer.statusCode() == status;
    }

    static String token() {
        var secret = new byte[20];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static String key(HttpResponse<String> answer) {
        return Client.key(answer).replaceFirst("#.*", "");
    }
}
