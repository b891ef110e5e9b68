package dev.unknot.safety;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names that rules share, such as {@code CANCER}, and what each means. */
public final class Groups {

    /** @param text as clinicians write it */
    public record Named(String name, String text, When when) {}

    private final Map<String, When> meanings = new LinkedHashMap<>();

    public Groups(List<Named> named) {
        named.forEach(group -> meanings.put(group.name(), group.when()));
    }

    /** Whether there is a group of that name. */
    public boolean has(String name) {
        return meanings.containsKey(name);
    }

    /** @throws IllegalArgumentException if there is no such group */
    When meaning(String name) {
        var meaning = meanings.get(name);
        if (meaning == null) {
            throw new IllegalArgumentException("No group is called " + name);
        }
        return meaning;
    }
}
