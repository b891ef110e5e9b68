package dev.unknot.versions;

import dev.unknot.faults.Findings;
import dev.unknot.running.Client;
import java.net.http.HttpResponse;
import java.util.List;

/** Opens everything there is of a plan at a version that may not be the one that made it. */
record PagesOpened(Client client, Findings findings) {

    private static final List<String> PAGES = List.of(
            "/plans/KEY",
            "/plans/KEY/weeks/1",
            "/plans/KEY/calendar",
            "/plans/KEY/print",
            "/plans/KEY/print?edition=PRACTITIONER",
            "/plans/KEY.ics",
            "/plans/KEY.json",
            "/plans/KEY.pdf",
            "/plans/KEY/new-link",
            "/plans/KEY/delete",
            "/api/plans/KEY",
            "/api/plans/KEY/weeks/1",
            "/api/plans/KEY/export");

    /** What needs a plan of which everything is known. */
    private static final List<String> MORE =
            List.of("/plans/KEY/weeks/2", "/plans/KEY/change", "/api/plans/KEY/wish", "/api/plans/KEY/weeks/2");

    void all(String key, String names) throws Exception {
        open(key, names, PAGES);
        open(key, names, MORE);
    }

    /** A plan with an activity that the version does not know. */
    void known(String key, String names) throws Exception {
        open(key, names, PAGES);
    }

    private void open(String key, String names, List<String> pages) throws Exception {
        int opened = 0;
        for (var page : pages) {
            var answer = client.send("GET", page.replace("KEY", key), "", null);
            if (answer.statusCode() == 200 && !lacksWords(answer)) {
                opened++;
            } else {
                System.out.println("      " + page + " answered " + answer.statusCode());
            }
        }
        findings.must(opened == pages.size(), "%s: %d of %d pages and files opened", names, opened, pages.size());
    }

    /** A missing message shows as question marks; among the bytes of a PDF they mean nothing. */
    private static boolean lacksWords(HttpResponse<String> answer) {
        return !answer.headers().firstValue("Content-Type").orElse("").contains("pdf")
                && answer.body().contains("??");
    }
}
