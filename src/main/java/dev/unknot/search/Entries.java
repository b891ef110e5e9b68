package dev.unknot.search;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.catalogue.Guide;
import dev.unknot.catalogue.Topic;
import dev.unknot.safety.TriageLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Everything that can be found, from the content and the words of the pages. */
@Component
class Entries {

    /** A guide as a whole is meant more often than a part of it. */
    private static final float WHOLE_GUIDE = 1.5f;

    /** What a word means is of less use than what it names. */
    private static final float MEANING = 0.6f;

    /** A question that many ask gets its answer before the pages that hold its words. */
    private static final float ANSWER = 1.5f;

    /** Who types a sign of danger needs help before anything to read. */
    private static final float HELP = 2f;

    private final Catalogue catalogue;
    private final MessageSource messages;

    Entries(Catalogue catalogue, MessageSource messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    List<Entry> all() {
        var entries = new ArrayList<Entry>();
        catalogue.guides().forEach(guide -> addParts(guide, entries));
        catalogue.activities().forEach(activity -> entries.add(activity(activity)));
        addTopic(catalogue.topic("upper-back-pain"), "/upper-back-pain", entries);
        addTopic(catalogue.topic("together"), "/guides/together", entries);
        addAnswers(entries);
        addPages(entries);
        return List.copyOf(entries);
    }

    private void addParts(Guide guide, List<Entry> entries) {
        var address = "/guides/" + guide.slug();
        entries.add(new Entry(
                Shelf.GUIDES,
                address,
                word("search.kicker.guide"),
                guide.name(),
                lines(List.of(guide.tagline()), guide.inShort(), guide.whatItIs(), guide.howItMayHelp()),
                WHOLE_GUIDE));
        for (int at = 0; at < guide.techniques().size(); at++) {
            var technique = guide.techniques().get(at);
            entries.add(part(guide, address + "#way-" + (at + 1), technique.name(), List.of(technique.text())));
        }
        var facts = guide.facts();
        entries.add(part(
                guide, address + "#sure", word("guide.sure"), guide.howSure().text()));
        entries.add(part(guide, address + "#risks", word("guide.risks"), guide.risks()));
        entries.add(part(guide, address + "#not", word("guide.not"), guide.whoShouldNot()));
        entries.add(part(
                guide,
                address + "#week",
                word("guide.week"),
                lines(guide.session(), List.of(facts.perWeek(), facts.rest(), facts.bestTime(), facts.equipment()))));
        entries.add(part(
                guide, address + "#cost", word("guide.cost"), List.of(facts.cost(), facts.minutes(), facts.expect())));
        entries.add(part(guide, address + "#ask", word("guide.ask"), guide.ask()));
    }

    private void addTopic(Topic topic, String address, List<Entry> entries) {
        var kicker = word("search.kicker.page");
        entries.add(new Entry(
                Shelf.PAGES, address, kicker, topic.name(), lines(List.of(topic.tagline()), topic.inShort()), 1));
        for (var section : topic.sections()) {
            entries.add(new Entry(
                    Shelf.PAGES,
                    address + "#" + section.id(),
                    topic.name(),
                    section.title(),
                    lines(section.text(), section.points()),
                    1));
        }
    }

    private static Entry part(Guide guide, String address, String title, List<String> sentences) {
        return new Entry(Shelf.GUIDES, address, guide.name(), title, sentences, 1);
    }

    private Entry activity(Activity activity) {
        var described = Stream.concat(
                activity.regions().stream()
                        .sorted()
                        .map(region -> word("region." + region.replaceAll("[^a-z0-9]+", "-"))),
                activity.equipment().stream().sorted().map(item -> word("enum.Equipment." + item)));
        return new Entry(
                Shelf.ACTIVITIES,
                "/activities/" + activity.slug(),
                catalogue.guide(activity.approach()).name(),
                activity.name(),
                Stream.concat(activity.steps().stream(), described).toList(),
                1);
    }

    private void addAnswers(List<Entry> entries) {
        var weeks = catalogue.guide(Approach.EXERCISE).facts().expect();
        entries.add(answer(
                "howLong",
                "/guides/compare?with=exercise&with=posture&with=massage&with=mind-body",
                word("search.answer.howLong.text", weeks)));
        answers("lostLink", "/plans/open#lost", entries);
        answers("heatOrIce", "/activities/mas-heat-pack", entries);
        answers("tens", "/sources#S02", entries);
        answers("flareUp", "/flare-up", entries);
        answers("doctor", "/urgent-help", entries);
        answers("print", "/plans/open#print", entries);
    }

    private void answers(String question, String address, List<Entry> entries) {
        entries.add(answer(question, address, word("search.answer." + question + ".text")));
    }

    private Entry answer(String question, String address, String text) {
        return new Entry(
                Shelf.ANSWERS,
                address,
                word("search.kicker.answer"),
                word("search.answer." + question),
                List.of(text),
                ANSWER);
    }

    private void addPages(List<Entry> entries) {
        entries.add(new Entry(
                Shelf.PAGES,
                "/urgent-help",
                word("search.kicker.help"),
                word("urgent.title"),
                catalogue.redFlags().stream()
                        .filter(flag -> flag.level().compareTo(TriageLevel.URGENT) >= 0)
                        .map(flag -> flag.question())
                        .toList(),
                HELP));
        entries.add(page("/assessment", word("layout.nav.assessment"), word("home.plan.text")));
        entries.add(page("/guides/compare", word("compare.title"), word("compare.caption")));
        entries.add(page(
                "/guides/not-recommended",
                word("notRecommended.title"),
                catalogue.notRecommended().entries().stream()
                        .map(entry -> entry.what() + ". " + entry.says())
                        .toArray(String[]::new)));
        entries.add(page("/glossary", word("glossary.title"), word("glossary.lead")));
        entries.add(page("/about", word("about.title"), word("about.lead")));
        entries.add(page("/privacy", word("privacy.title"), word("privacy.lead"), word("privacy.short.2")));
        entries.add(page("/sources", word("sources.title"), word("sources.lead")));
        for (var hard : catalogue.glossary().words()) {
            entries.add(new Entry(
                    Shelf.PAGES,
                    "/glossary#" + hard.slug(),
                    word("glossary.title"),
                    hard.word(),
                    lines(List.of(hard.means()), hard.shapes()),
                    MEANING));
        }
    }

    private Entry page(String address, String title, String... sentences) {
        return new Entry(Shelf.PAGES, address, word("search.kicker.page"), title, Arrays.asList(sentences), 1);
    }

    @SafeVarargs
    private static List<String> lines(Collection<String>... lines) {
        return Stream.of(lines).flatMap(Collection::stream).toList();
    }

    private String word(String key, Object... values) {
        return messages.getMessage(key, values, Locale.UK);
    }
}
