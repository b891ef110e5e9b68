package dev.unknot.hostile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** Files of a plan, each with one field made up, from a seed. */
final class HostileFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<Object> VALUES = Arrays.asList(
            null,
            true,
            -1,
            0,
            1,
            2,
            99,
            100,
            1_000,
            999_999_999,
            new BigDecimal("1e300"),
            "",
            " ",
            "😀",
            "{0}",
            "a".repeat(200),
            "<b>",
            "MONDAY",
            "SUNDAY",
            "EVENING",
            "EX_PLANK",
            "+999999999-12-31",
            "-999999999-01-01",
            "9999-12-31",
            "2024-02-29",
            "2026-02-30",
            List.of(),
            Map.of(),
            Collections.singletonList(null));

    private final Random random;
    private final String file;

    HostileFiles(long seed, String file) {
        this.random = new Random(seed);
        this.file = file;
    }

    /** The next file, and in words what was done to it. */
    Map.Entry<String, String> next() {
        var root = JSON.readValue(file, Object.class);
        var at = root;
        var path = new StringBuilder();
        while (true) {
            var keys = keys(at);
            var key = keys.get(random.nextInt(keys.size()));
            path.append('/').append(key);
            var child = child(at, key);
            if (keys(child).isEmpty() || random.nextInt(6) == 0) {
                var made = makeUp(child, root);
                put(at, key, made);
                return Map.entry(JSON.writeValueAsString(root), path + " = " + shortened(made));
            }
            at = child;
        }
    }

    private Object makeUp(Object value, Object root) {
        if (value instanceof List<?> list && !list.isEmpty() && random.nextBoolean()) {
            return repeated(list);
        }
        if (value instanceof Map<?, ?> map && random.nextBoolean()) {
            return withDates(map);
        }
        if (value instanceof Integer number && random.nextBoolean()) {
            return random.nextBoolean() ? number + 1 : number - 1;
        }
        return random.nextInt(4) == 0 ? somewhereElse(root) : VALUES.get(random.nextInt(VALUES.size()));
    }

    /** As long as a list may be, and longer. */
    private Object repeated(List<?> list) {
        int wanted = List.of(list.size() * 2, 10, 84, 200, 1_000).get(random.nextInt(5));
        var more = new ArrayList<Object>();
        for (int at = 0; at < wanted; at++) {
            more.add(list.get(at % list.size()));
        }
        return more;
    }

    private Object withDates(Map<?, ?> map) {
        var more = new LinkedHashMap<Object, Object>(map);
        var value = map.isEmpty()
                ? Map.of("slots", List.of("MORNING"), "breaks", 100)
                : map.values().iterator().next();
        for (int day = 0; day < 1_000; day++) {
            more.put("20%02d-%02d-%02d".formatted(20 + day / 336, 1 + day / 28 % 12, 1 + day % 28), value);
        }
        return more;
    }

    /** A copy, since a part of it would otherwise hold itself. */
    private Object somewhereElse(Object root) {
        var at = root;
        while (!keys(at).isEmpty() && random.nextInt(8) > 0) {
            var keys = keys(at);
            at = child(at, keys.get(random.nextInt(keys.size())));
        }
        return JSON.readValue(JSON.writeValueAsString(at), Object.class);
    }

    private static List<Object> keys(Object value) {
        if (value instanceof Map<?, ?> map) {
            return List.copyOf(map.keySet());
        }
        var numbers = new ArrayList<Object>();
        for (int at = 0; value instanceof List<?> list && at < list.size(); at++) {
            numbers.add(at);
        }
        return numbers;
    }

    private static Object child(Object parent, Object key) {
        return parent instanceof Map<?, ?> map ? map.get(key) : ((List<?>) parent).get((Integer) key);
    }

    @SuppressWarnings("unchecked")
    private static void put(Object parent, Object key, Object value) {
        if (parent instanceof Map<?, ?> map) {
            ((Map<Object, Object>) map).put(key, value);
        } else {
            ((List<Object>) parent).set((Integer) key, value);
        }
    }

    private static String shortened(Object made) {
        var text = String.valueOf(made);
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
