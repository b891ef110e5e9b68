package dev.unknot.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Takes content files apart into what can be signed. Whatever has a code is an entry of its own, what remains of the file is
 * another. Layout, comments and dates of checking make no difference; words, numbers and their order do.
 */
final class ContentEntries {

    /** No clinical content: who signed, what is read, and what people type. */
    private static final Set<String> NOT_SIGNED = Set.of("signatures.yaml", "sources.yaml", "search/plain-words.yaml");

    private static final List<String> NAMES = List.of("code", "row", "rule", "activity", "word");
    private static final List<String> DATES = List.of("checked", "nextCheck");
    private static final int DIGITS = 16;

    private final YAMLMapper yaml = new YAMLMapper();
    private final JsonMapper json = new JsonMapper();
    private final List<ContentEntry> entries = new ArrayList<>();

    private ContentEntries() {}

    static List<ContentEntry> of(ContentFiles files) {
        var reading = new ContentEntries();
        files.paths().filter(path -> !NOT_SIGNED.contains(path)).forEach(path -> reading.read(path, files.text(path)));
        return List.copyOf(reading.entries);
    }

    private void read(String file, String text) {
        var root = yaml.readTree(text);
        if (root.isArray()) {
            root.forEach(entry -> add(file, name(entry).orElse(""), entry));
        } else if (root instanceof ObjectNode rest) {
            rest.remove(DATES);
            codedLists(rest)
                    .forEach(field -> rest.remove(field)
                            .forEach(entry -> add(file, name(entry).orElseThrow(), entry)));
            if (!rest.isEmpty()) {
                add(file, "", rest);
            }
        }
    }

    private static List<String> codedLists(ObjectNode root) {
        return root.propertyStream()
                .filter(field -> field.getValue().isArray() && !field.getValue().isEmpty())
                .filter(field ->
                        elements(field.getValue()).allMatch(entry -> name(entry).isPresent()))
                .map(field -> field.getKey())
                .toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return array.valueStream();
    }

    private static Optional<String> name(JsonNode entry) {
        return NAMES.stream()
                .filter(entry::hasNonNull)
                .map(field -> entry.path(field).asString())
                .findFirst();
    }

    private void add(String file, String name, JsonNode entry) {
        entries.add(new ContentEntry(file, name, fingerprint(json.writeValueAsString(entry))));
    }

    private static String fingerprint(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
