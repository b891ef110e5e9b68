package dev.unknot.catalogue;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.matching.PointsTable;
import dev.unknot.safety.Condition;
import dev.unknot.safety.CrossRule;
import dev.unknot.safety.Groups;
import dev.unknot.safety.HelpNumbers;
import dev.unknot.safety.RedFlag;
import dev.unknot.safety.SafetyContent;
import dev.unknot.safety.SupportTexts;
import dev.unknot.safety.When;
import dev.unknot.start.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The YAML files under {@code content/}, as they are in the application. */
final class ContentFiles {

    private static final String ROOT = "/content/";
    private static final String SIGNATURES = "signatures.yaml";
    private static final List<String> TOPICS = List.of("upper-back-pain", "together");
    private static final String LADDER = "ladder.yaml";

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule().addDeserializer(When.class, new WhenReader()))
            .build();

    private final Map<String, String> textByPath;

    private ContentFiles(Map<String, String> textByPath) {
        this.textByPath = textByPath;
    }

    /** Reads all content files from the class path. */
    static ContentFiles read() {
        var files = new TreeMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:content/**/*.yaml")) {
                var address = file.getURL().getPath();
                var path = address.substring(address.lastIndexOf(ROOT) + ROOT.length());
                files.put(path, file.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ContentFiles(files);
    }

    /** The same files with one replaced, as after an edit. */
    ContentFiles with(String path, String text) {
        var files = new TreeMap<>(textByPath);
        files.put(path, text);
        return new ContentFiles(files);
    }

    Stream<String> paths() {
        return textByPath.keySet().stream();
    }

    boolean has(String path) {
        return textByPath.containsKey(path);
    }

    String text(String path) {
        var text = textByPath.get(path);
        if (text == null) {
            throw new CannotStart("content/" + path + " is missing");
        }
        return text;
    }

    /** A fingerprint of all they say, the same on every machine: 64 hexadecimal digits. Who signs it does not change it. */
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            paths().filter(path -> !path.equals(SIGNATURES)).forEach(path -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(text(path).getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * What the files say.
     *
     * @throws CannotStart naming the file, and as far as possible the entry, that cannot be read
     */
    Content parse() {
        var guides = new ArrayList<Guide>();
        var activities = new ArrayList<Activity>();
        var ladders = ladders();
        for (var approach : Approach.values()) {
            guides.add(parse("guides/" + approach.slug() + ".yaml", Guide.class));
            activities.addAll(activitiesOf(approach, ladders));
        }
        if (!ladders.isEmpty()) {
            throw new CannotStart("content/" + LADDER + ": there are no activities " + ladders.keySet());
        }
        var medicines = parse("safety/medicines.yaml", MedicineFile.class);
        return new Content(
                guides,
                TOPICS.stream()
                        .map(slug -> parse("topics/" + slug + ".yaml", Topic.class))
                        .toList(),
                activities,
                safety(),
                medicines.rows(),
                medicines.texts(),
                parse("matching/points.yaml", PointsTable.class),
                parse("not-recommended.yaml", NotRecommended.class),
                new Glossary(parseList("glossary.yaml", Glossary.Word[].class).toList()),
                new PlainWords(parseList("search/plain-words.yaml", PlainWords.Entry[].class)
                        .toList()),
                parseList("sources.yaml", Source[].class).toList(),
                parseList("activity-reviews.yaml", ActivityReview[].class).toList());
    }

    List<Signatures.Signature> signatures() {
        return parse(SIGNATURES, Signatures.SignatureFile.class).signatures();
    }

    private SafetyContent safety() {
        var rules = parse("safety/rules.yaml", RuleFile.class);
        return new SafetyContent(
                parseList("safety/red-flags.yaml", RedFlag[].class).toList(),
                parseList("safety/conditions.yaml", Condition[].class).toList(),
                rules.groups(),
                rules.rules(),
                parse("safety/support-texts.yaml", SupportTexts.class),
                parse("safety/numbers.yaml", HelpNumbers.class),
                parseList("safety/retired.yaml", SafetyContent.Retired[].class).toList());
    }

    /** The doses of each activity, by its code. */
    private Map<String, ObjectNode> ladders() {
        var ladders = new TreeMap<String, ObjectNode>();
        parseList(LADDER, JsonNode[].class).map(JsonNode::asObject).forEach(entry -> {
            var code = entry.remove("code").asString();
            if (ladders.put(code, entry) != null) {
                throw new CannotStart("content/" + LADDER + ", " + code + ": stands twice");
            }
        });
        return ladders;
    }

    /** The activities of an approach, each with its doses, which are taken from those given. */
    private List<Activity> activitiesOf(Approach approach, Map<String, ObjectNode> ladders) {
        var path = "activities/" + approach.slug() + ".yaml";
        return parseList(path, JsonNode[].class)
                .map(entry -> {
                    var code = entry.path("code").asString("an entry without code");
                    var ladder = ladders.remove(code);
                    if (ladder == null) {
                        throw new CannotStart("content/" + path + ", " + code + ": has no doses in " + LADDER);
                    }
                    try {
                        var whole = entry.asObject().put("approach", approach.name());
                        whole.set("ladder", ladder);
                        return yaml.treeToValue(whole, Activity.class);
                    } catch (JacksonException e) {
                        throw unreadable(path + " or content/" + LADDER + ", " + code, e);
                    }
                })
                .toList();
    }

    private <T> Stream<T> parseList(String path, Class<T[]> type) {
        return Arrays.stream(parse(path, type));
    }

    private <T> T parse(String path, Class<T> type) {
        try {
            return yaml.readValue(text(path), type);
        } catch (JacksonException e) {
            throw unreadable(path, e);
        }
    }

    private static CannotStart unreadable(String where, JacksonException e) {
        return new CannotStart("content/" + where + ": " + e.getMessage(), e);
    }

    private record RuleFile(List<Groups.Named> groups, List<CrossRule> rules) {}

    private record MedicineFile(List<Medicine.StandingText> texts, List<Medicine> rows) {}
}
