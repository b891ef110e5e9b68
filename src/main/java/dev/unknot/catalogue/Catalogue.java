package dev.unknot.catalogue;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.matching.PointsTable;
import dev.unknot.safety.Condition;
import dev.unknot.safety.RedFlag;
import dev.unknot.safety.SafetyContent;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The whole content, immutable, read once at start. No page asks a database for it. */
public final class Catalogue {

    private final Content content;
    private final String version;
    private final Map<String, Activity> activitiesByCode;
    private final Map<String, Activity> activitiesBySlug;
    private final Map<String, Condition> conditionsByCode;
    private final Map<String, RedFlag> redFlagsByCode;
    private final Map<String, Source> sourcesByCode;
    private final Map<Approach, Guide> guides = new EnumMap<>(Approach.class);
    private final Map<String, List<Condition>> stoppedBy = new LinkedHashMap<>();

    Catalogue(Content content, String fingerprint) {
        this.content = content;
        this.version = fingerprint.substring(0, 12);
        this.activitiesByCode = by(content.activities(), Activity::code);
        this.activitiesBySlug = by(content.activities(), Activity::slug);
        this.conditionsByCode = by(content.conditions(), Condition::code);
        this.redFlagsByCode = by(content.redFlags(), RedFlag::code);
        this.sourcesByCode = by(content.sources(), Source::code);
        content.guides().forEach(guide -> guides.put(guide.approach(), guide));
        for (var activity : content.activities()) {
            stoppedBy.put(
                    activity.code(),
                    content.conditions().stream()
                            .filter(condition -> condition.removes().contains(activity.code())
                                    || condition.excludes().contains(activity.approach()))
                            .toList());
        }
    }

    /** The version of all rules and words: 12 hexadecimal digits. */
    public String version() {
        return version;
    }

    /** The seven guides, in their fixed order. */
    public List<Guide> guides() {
        return content.guides();
    }

    public Guide guide(Approach approach) {
        return known(guides, approach);
    }

    public Optional<Guide> guideBySlug(String slug) {
        return content.guides().stream()
                .filter(guide -> guide.slug().equals(slug))
                .findFirst();
    }

    /** What is told about more than one approach. */
    public List<Topic> topics() {
        return content.topics();
    }

    /**
     * @throws IllegalArgumentException if there is no such topic
     */
    public Topic topic(String slug) {
        return known(by(content.topics(), Topic::slug), slug);
    }

    /** All activities, approach by approach. */
    public List<Activity> activities() {
        return content.activities();
    }

    public List<Activity> activitiesOf(Approach approach) {
        return content.activities().stream()
                .filter(activity -> activity.approach() == approach)
                .toList();
    }

    /**
     * @throws IllegalArgumentException if there is no such activity
     */
    public Activity activity(String code) {
        return known(activitiesByCode, code);
    }

    public boolean hasActivity(String code) {
        return activitiesByCode.containsKey(code);
    }

    public Optional<Activity> activityBySlug(String slug) {
        return Optional.ofNullable(activitiesBySlug.get(slug));
    }

    /** The conditions that rule an activity out, with its approach or alone. */
    public List<Condition> stoppedBy(Activity activity) {
        return known(stoppedBy, activity.code());
    }

    /** Everything that triage follows and says. */
    public SafetyContent safety() {
        return content.safety();
    }

    public List<RedFlag> redFlags() {
        return content.redFlags();
    }

    public Optional<RedFlag> redFlag(String code) {
        return Optional.ofNullable(redFlagsByCode.get(code));
    }

    public List<Condition> conditions() {
        return content.conditions();
    }

    public Optional<Condition> condition(String code) {
        return Optional.ofNullable(conditionsByCode.get(code));
    }

    public List<Medicine> medicines() {
        return content.medicines();
    }

    /** The sentences that are shown beside every medicine. */
    public List<Medicine.StandingText> medicineTexts() {
        return content.medicineTexts();
    }

    public PointsTable points() {
        return content.points();
    }

    public NotRecommended notRecommended() {
        return content.notRecommended();
    }

    public Glossary glossary() {
        return content.glossary();
    }

    public PlainWords plainWords() {
        return content.plainWords();
    }

    public List<Source> sources() {
        return content.sources();
    }

    /**
     * @throws IllegalArgumentException if there is no such source
     */
    public Source source(String code) {
        return known(sourcesByCode, code);
    }

    private static <T> Map<String, T> by(List<T> entries, Function<T, String> name) {
        var map = new LinkedHashMap<String, T>();
        entries.forEach(entry -> map.put(name.apply(entry), entry));
        return map;
    }

    private static <K, V> V known(Map<K, V> map, K key) {
        var value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("The catalogue does not know " + key);
        }
        return value;
    }
}
