package dev.unknot.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.unknot.matching.Patients;
import dev.unknot.testing.StartDates;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** Makes up requests that are wrong in at least one way, each from a seed. */
final class Hostile {

    /** @param field where the fault is, if it is in one field of a JSON body that can be read */
    record Post(String method, String path, String type, byte[] body, String field) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "\0",
            "a\0b",
            "\u202Eevil\u202C",
            "\u200F\u05D0",
            "😀".repeat(20),
            "e\u0301".repeat(50),
            "9".repeat(400),
            "-1e400",
            "NaN",
            "0x10",
            "1,5",
            "٣",
            "' or 1=1 --",
            "<script>alert(1)</script>",
            "${7*7}",
            "#{7*7}",
            "../../etc/passwd",
            "a".repeat(5_000),
            "MONDAY\r\nX-A: b",
            "[object Object]");
    private static final List<String> ESCAPED = List.of(
            "%00", "%ED%A0%80", "%C0%AF", "%zz", "%", "%F0%9F%98%80", "%E2%80%AE", "%FF%FE", "+", "%0d%0a", "%25", "=");
    private static final List<String> NAMES = List.of(
            "step",
            "go",
            "emergencySigns",
            "urgentSigns",
            "country",
            "age",
            "location",
            "duration",
            "onset",
            "pain",
            "clinicianAssessed",
            "pattern",
            "aggravators",
            "sleep",
            "phq2",
            "gad2",
            "minutesPerDay",
            "likes",
            "dislikes",
            "redFlags",
            "conditions",
            "approaches",
            "startDate",
            "slotsMONDAY",
            "minutesMONDAY",
            "edit",
            "activity",
            "from",
            "to",
            "slot",
            "with",
            "day",
            "version",
            "link",
            "a[]",
            "answers[age]",
            "class.module.classLoader",
            "_method");
    private static final List<String> CODES = List.of(
            "EMERGENCY",
            "UK",
            "34",
            "true",
            "MONDAY",
            "EVENING",
            "EX_BAND_ROW",
            "EXERCISE",
            "MOVE",
            "WEEK",
            "BAN",
            "0",
            StartDates.thisMonday().toString(),
            "again",
            "back",
            "INTERSCAPULAR");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "multipart/form-data; boundary=x",
            "application/json; charset=nonsense",
            "application/x-www-form-urlencoded; charset=nonsense",
            "application/json; charset=UTF-16",
            "*/*",
            "nonsense");

    /** May be left out: nobody has to be unsure. */
    private static final String OPTIONAL = "notSure";

    private final Random random;
    private final String key;

    Hostile(long seed, String key) {
        this.random = new Random(seed);
        this.key = key;
    }

    Post next() {
        var post = random.nextBoolean() ? json() : form();
        return random.nextInt(20) == 0 ? new Post(post.method(), post.path(), any(TYPES), post.body(), "") : post;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Post form() {
        var path = any(List.of(
                "/assessment",
                "/plans",
                "/plans/preview",
                "/plans/open",
                "/plans/" + key + "/change",
                "/plans/" + key + "/undo",
                "/plans/" + key + "/preview",
                "/plans/" + key + "/weeks/" + any(List.of("1", "0", "99", "a", "%00", "-1")) + "/missed",
                "/plans/" + key + "/weeks/1/missed/back",
                "/plans/" + any(List.of("AAAA", "%F0%9F%98%80", "a".repeat(500))) + "/delete"));
        // What edits and days need is always there, and always wrong.
        var fields =
                new ArrayList<>(List.of("edition=" + typed(TEXTS), "version=" + typed(TEXTS), "to=" + any(ESCAPED)));
        int number = random.nextInt(50) == 0 ? 1_000 : random.nextInt(40);
        for (int at = 0; at < number; at++) {
            var value = random.nextInt(3) == 0 ? any(CODES) : random.nextBoolean() ? typed(TEXTS) : any(ESCAPED);
            fields.add(any(NAMES) + (random.nextInt(30) == 0 ? "" : "=" + value));
        }
        var body = String.join(random.nextInt(30) == 0 ? ";" : "&", fields);
        return new Post("POST", path, "application/x-www-form-urlencoded", cut(body.getBytes(UTF_8)), "");
    }

    private String typed(List<String> texts) {
        return URLEncoder.encode(any(texts), UTF_8);
    }

    private byte[] cut(byte[] body) {
        return random.nextInt(20) == 0 ? Arrays.copyOf(body, random.nextInt(body.length + 1)) : body;
    }

    private Post json() {
        boolean assessment = random.nextInt(3) == 0;
        boolean wish = !assessment && random.nextInt(3) == 0;
        var path = assessment ? "/api/assessments" : wish ? "/api/plans/" + key + "/wish" : "/api/plans";
        var method = wish ? "PUT" : "POST";
        if (random.nextInt(4) == 0) {
            return new Post(method, path, "application/json", unreadable(), "");
        }
        @SuppressWarnings("unchecked")
        var answers = new LinkedHashMap<String, Object>(
                JSON.convertValue(any(Patients.all()).answers(), Map.class));
        var body = new LinkedHashMap<String, Object>();
        if (!assessment) {
            body.put("answers", answers);
            body.put("approaches", new ArrayList<>(List.of("EXERCISE")));
            body.put("startDate", StartDates.thisMonday().toString());
        }
        if (wish) {
            body.remove("answers");
        }
        var target = assessment || (!wish && random.nextBoolean()) ? answers : body;
        var field = spoil(target);
        var where = target == answers && !assessment ? "answers." + field : field;
        return new Post(method, path, "application/json", JSON.writeValueAsBytes(assessment ? answers : body), where);
    }

    /** Makes one field wrong, takes it away, or adds one that does not exist. */
    private String spoil(Map<String, Object> object) {
        var field = any(List.copyOf(object.keySet()));
        switch (random.nextInt(8)) {
            case 0 -> {
                field = any(object.keySet().stream()
                        .filter(one -> !one.equals(OPTIONAL))
                        .toList());
                object.remove(field);
            }
            case 1 -> {
                field = any(List.of("isAdmin", "id", "expiresOn", "sealed", "__proto__", "😀"));
                object.put(field, 1);
            }
            case 2 -> object.put(field, Map.of("a", Map.of()));
            case 3 -> object.put(field, List.of(List.of(), Map.of(), 1));
            case 4 -> object.put(field, random.nextBoolean() ? -1 : new BigDecimal("1e300"));
            case 5 -> object.put(field, 1.5);
            case 6 -> object.put(field, new BigInteger("9".repeat(300)));
            default -> object.put(field, any(TEXTS));
        }
        return field;
    }

    private byte[] unreadable() {
        int depth = 100 + random.nextInt(20_000);
        var whole = "{\"answers\":{\"age\":34},\"approaches\":[\"EXERCISE\"]}";
        return switch (random.nextInt(12)) {
            case 0 -> "[".repeat(depth).getBytes(UTF_8);
            case 1 -> "{\"a\":".repeat(Math.min(depth, 9_000)).getBytes(UTF_8);
            case 2 -> whole.substring(0, 1 + random.nextInt(whole.length() - 1)).getBytes(UTF_8);
            case 3 -> "[1]".getBytes(UTF_8);
            case 4 -> "\"text\"".getBytes(UTF_8);
            case 5 -> new byte[0];
            case 6 -> "{\"age\":1e999999999}".getBytes(UTF_8);
            case 7 -> ("{\"age\":" + "9".repeat(5_000) + "}").getBytes(UTF_8);
            case 8 -> "{\"age\":\"\\ud800\"}".getBytes(UTF_8);
            case 9 -> "{\"age\":\"\u00ff\u00fe\"}".getBytes(ISO_8859_1);
            case 10 -> "null".getBytes(UTF_8);
            default -> ("{\"" + "a".repeat(40_000) + "\":NaN}").getBytes(UTF_8);
        };
    }
}
