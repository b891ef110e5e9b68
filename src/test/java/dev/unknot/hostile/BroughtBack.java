package dev.unknot.hostile;

import dev.unknot.matching.Patients;
import dev.unknot.testing.TestClock;
import java.io.UnsupportedEncodingException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Brings plans back from files and asks for everything that is made of them. */
final class BroughtBack {

    /** What can be asked about a plan. */
    private static final List<String> PAGES = List.of(
            "/plans/KEY",
            "/plans/KEY/weeks/1",
            "/plans/KEY/weeks/2",
            "/plans/KEY/weeks/12",
            "/plans/KEY/change",
            "/plans/KEY/calendar",
            "/plans/KEY.ics?zone=America/Santiago&breaks=true&breaksFrom=00:00&breaksTo=23:59",
            "/plans/KEY.ics",
            "/plans/KEY.json",
            "/plans/KEY/print",
            "/plans/KEY/print?text=LARGE",
            "/plans/KEY/print?edition=PRACTITIONER",
            "/api/plans/KEY",
            "/api/plans/KEY/wish",
            "/api/plans/KEY/weeks/1",
            "/api/plans/KEY/export");

    /**
     * An answer.
     *
     * @param bytes how long it is
     * @param cpu how long this thread computed, in ms
     */
    public record Answer(String asked, int status, int bytes, long cpu) {}

    private final MockMvcTester mvc;
    private final List<Answer> answers = new ArrayList<>();

    BroughtBack(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** Makes a plan that was changed a few times, and says everything that is held about it. */
    String file() throws UnsupportedEncodingException {
        var order = Map.of(
                "answers", Patients.all().get(0).answers(),
                "approaches", List.of("EXERCISE", "POSTURE", "MIND_BODY", "MASSAGE"),
                "startDate", TestClock.today().minusDays(7).toString(), // so that there are weeks before the changes
                "consent", true);
        var made = exchange("make", json("/api/plans", JsonMapper.shared().writeValueAsString(order)));
        var path = made.getHeader("Location");
        for (var banned : List.of("EX_PLANK", "EX_BAND_ROW", "EX_WALL_ANGEL")) {
            var wish = JsonMapper.shared()
                    .readValue(
                            exchange("wish", mvc.get().uri("/api" + path + "/wish"))
                                    .getContentAsString(),
                            Map.class);
            exchange(
                    "change",
                    mvc.put()
                            .uri("/api" + path + "/wish")
                            .header("If-Match", "*")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(JsonMapper.shared().writeValueAsString(with(wish, banned))));
        }
        return exchange("export", mvc.get().uri("/api" + path + "/export")).getContentAsString();
    }

    private static Map<String, Object> with(Map<?, ?> wish, String banned) {
        return Map.of(
                "approaches", wish.get("approaches"),
                "startDate", wish.get("startDate"),
                "banned", List.of(banned));
    }

    /** All answers, first to the file itself, then, if it was taken, to what was asked about its plan. */
    List<Answer> everything(String file) throws UnsupportedEncodingException {
        answers.clear();
        var taken = exchange("import", json("/api/plans/import", file));
        if (taken.getStatus() == 201) {
            var key = taken.getHeader("Location").replaceFirst(".*/", "");
            for (var page : PAGES) {
                exchange(page, mvc.get().uri(page.replace("KEY", key)));
            }
            var again = exchange("export", mvc.get().uri("/api/plans/" + key + "/export"));
            exchange("import again", json("/api/plans/import", again.getContentAsString()));
        }
        return List.copyOf(answers);
    }

    private MockMvcRequestBuilder json(String path, String body) {
        return mvc.post().uri(path).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private MockHttpServletResponse exchange(String asked, MockMvcRequestBuilder request) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        var answer = request.exchange().getResponse();
        long cpu = (threads.getCurrentThreadCpuTime() - before) / 1_000_000;
        answers.add(new Answer(asked, answer.getStatus(), answer.getContentAsByteArray().length, cpu));
        return answer;
    }
}
