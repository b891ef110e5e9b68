package dev.unknot.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.unknot.catalogue.Pictures.Illustration;
import dev.unknot.picture.Drawing;
import dev.unknot.picture.Person;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Each activity that moves or holds the body has a picture that a body could do, small, plain and told in words. */
class PicturesTests {

    /** What a picture may weigh before it is compressed. */
    private static final int HEAVIEST = 15_000;

    private static final String TINT = "#b4531f";

    private static final Set<String> ELEMENTS = Set.of("svg", "g", "rect", "path", "use", "circle", "text");

    /** Regions of which no muscle is drawn, because they are all of them. */
    private static final Set<String> EVERYWHERE = Set.of("whole body", "aerobic");

    private static final Pattern CHANGES_SIDES =
            Pattern.compile("(?i)chang\\w* sides|each side|swap which|other way|either way|each way|other hand lifts");

    private static final Pattern SAYS_BOTH_SIDES = Pattern.compile(
            "(?i)other side|both sides|each side|swap|other way|each way|both to|change sides|then roll|one side.*other");

    private static final Pictures PICTURES = TestCatalogue.pictures();

    private final ContentFiles files = ContentFiles.read();

    static Stream<Illustration> pictures() {
        return PICTURES.all().stream();
    }

    @Test
    void whatMovesTheBodyIsDrawnAndNothingElse() {
        assertThat(TestCatalogue.get().activities())
                .filteredOn(PictureCheck::movesTheBody)
                .hasSize(73)
                .allSatisfy(activity -> assertThat(PICTURES.of(activity)).isPresent());
        assertThat(PICTURES.all()).hasSize(73);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void isToldInWordsThatAreEasyToRead(Illustration picture) {
        var alt = picture.alt();
        assertThat(alt).isNotBlank().hasSizeLessThanOrEqualTo(300).endsWith(".");
        if (picture.drawing().frames() > 1) {
            assertThat(alt).contains("1. ", "2. ");
        }
        assertThat(alt.contains("3. ")).isEqualTo(picture.drawing().frames() == 3);
        assertThat(readingGrade(alt)).as(alt).isLessThanOrEqualTo(6);
        if (picture.activity().steps().stream()
                .anyMatch(step -> CHANGES_SIDES.matcher(step).find())) {
            assertThat(alt).containsPattern(SAYS_BOTH_SIDES);
        }
    }

    /** The automated readability index; 6 is what children of eleven read. */
    private static double readingGrade(String text) {
        var plain = text.replaceAll("\\b\\d\\. ", "");
        var words = Pattern.compile("[\\p{L}']+").matcher(plain).results().toList();
        var letters = words.stream().mapToInt(word -> word.group().length()).sum();
        var sentences =
                Pattern.compile("[.!?:](\\s|$)").matcher(plain).results().count();
        return 4.71 * letters / words.size() + 0.5 * words.size() / sentences - 21.43;
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void isAPlainSmallFile(Illustration picture) throws Exception {
        assertThat(picture.drawing().thumbnail())
                .hasSizeLessThan(HEAVIEST * 2 / 3)
                .doesNotContain("circle");
        for (var svg : List.of(picture.drawing().light(), picture.drawing().dark())) {
            var root = parse(svg);
            assertThat(root.getAttribute("width"))
                    .isEqualTo(String.valueOf(picture.drawing().width()));
            assertThat(root.getAttribute("height"))
                    .isEqualTo(String.valueOf(picture.drawing().height()));
            var elements = root.getOwnerDocument().getElementsByTagName("*");
            for (int i = 0; i < elements.getLength(); i++) {
                var element = (Element) elements.item(i);
                assertThat(ELEMENTS).contains(element.getTagName());
                assertThat(element.hasAttribute("style")).isFalse();
                assertThat(element.getAttribute("href")).matches("(#p\\d+)?");
            }
            assertThat(svg).hasSizeLessThan(HEAVIEST).doesNotContain("NaN", "Infinity", "url(", "data:", "&");
        }
    }

    /** Nobody should look in vain for somebody like them. */
    @Test
    void peopleDiffer() {
        var drawn = new PictureFiles(files)
                .pictures().stream()
                        .map(picture -> picture.who())
                        .collect(Collectors.groupingBy(person -> person, Collectors.counting()));

        assertThat(drawn.keySet()).containsExactlyInAnyOrder(Person.values());
        assertThat(drawn.values())
                .allMatch(pictures -> pictures <= PICTURES.all().size() / 3);
    }

    /** C_PREGNANT: not flat on the back, and never face down. */
    @Test
    void aPregnantPersonLiesOnHerSide() {
        var pictures = new PictureFiles(files).pictures();

        assertThat(pictures)
                .filteredOn(picture -> picture.person() == Person.LENA)
                .isNotEmpty()
                .allSatisfy(picture -> assertThat(picture.frames())
                        .filteredOn(frame -> frame.person() == null || frame.person() == Person.LENA)
                        .noneMatch(frame -> List.of("ON_BACK", "ON_FRONT").contains(String.valueOf(frame.from()))));
    }

    @Test
    void isTheSameEachTime() {
        var again = TestCatalogue.pictures().all();
        for (int i = 0; i < again.size(); i++) {
            var before = PICTURES.all().get(i).drawing();
            assertThat(again.get(i).drawing().light()).isEqualTo(before.light()).isNotEqualTo(before.dark());
            assertThat(again.get(i).drawing().dark()).isEqualTo(before.dark());
        }
    }

    @Test
    void tintsTheMusclesThatTheActivityNamesAndNoOthers() {
        var read = new PictureFiles(files);
        var poses = read.poses();
        for (var picture : read.pictures()) {
            var regions = TestCatalogue.get().activity(picture.activity()).regions();
            assertThat(new Drawing(picture, poses, regions).light().contains(TINT))
                    .as(picture.activity())
                    .isEqualTo(!EVERYWHERE.containsAll(regions));
            assertThat(new Drawing(picture, poses, Set.of()).light()).doesNotContain(TINT);
        }
    }

    /** Look at {@code target/pictures} before you copy a file from there. */
    @ParameterizedTest
    @ValueSource(strings = {"ex-cat-cow", "mas-partner"})
    void looksAsItDid(String slug) throws IOException {
        var picture = PICTURES.of(TestCatalogue.get().activityBySlug(slug).orElseThrow())
                .orElseThrow();
        var expected =
                Files.readString(Path.of("src/test/resources/pictures/" + slug + ".svg"), StandardCharsets.UTF_8);

        assertThat(picture.drawing().light()).isEqualTo(expected.replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exercise | hand: 54 132 18    | hand: 94 132 18  | EX_SCAP_PUSHUP: frame 1: RIGHT hand misses its place by",
                "poses    | ankle: 40 8 10     | ankle: 40 8 10, knee: -1 -1 0 | RIGHT kneecap at",
                "poses    | fore: 0.18 -1 0.1  | fore: 0 1 0.1    | RIGHT elbow at",
                "poses    | pelvis: 0 11 0     | pelvis: 0 4 0    | PELVIS is in the floor, at 4 cm",
                "exercise | head: 0 0 35       | head: 0 0 85     | EX_NECK_ROM: frame 2: head turn at 85 degrees, not between -45 and 45",
                "exercise | girdle: 2 7 -1     | girdle: 2 17 -1  | EX_SHOULDER_ROLLS: frame 1: a shoulder blade cannot move by 17 cm",
                "exercise | from: ALL_FOURS    | from: ALL_SIXES  | EX_CAT_COW: cannot be drawn: There is no pose ALL_SIXES",
                "exercise | activity: EX_PLANK | activity: EX_PLONK | EX_PLONK: is no activity",
                "exercise | activity: EX_PLANK | activity: EX_PLONK | EX_PLANK: has no picture",
                "exercise | activity: EX_PLANK | activity: EX_CAT_COW | EX_CAT_COW: stands twice",
                "massage  | activity: MAS_PARTNER | activity: MAS_SWEDISH | MAS_SWEDISH: does not move the body",
                "massage  | The hands glide on | The hands glide on. @300 | MAS_PARTNER: must be told in words",
                "exercise | view: SIDE         | view: ASIDE      | content/pictures/exercise.yaml: A view is SIDE"
            })
    void aMistakeIsNamedWithItsPicture(String file, String right, String wrong, String named) {
        var path = "pictures/" + file + ".yaml";
        var text = files.text(path);
        assertThat(text).contains(right);
        var broken = files.with(
                path, text.replaceFirst(Pattern.quote(right), wrong.replace("@300", "Again and again. ".repeat(12))));

        assertThatIllegalStateException()
                .isThrownBy(() -> Pictures.read(broken, TestCatalogue.get()))
                .withMessageContaining(named);
    }

    @Test
    void writesASheetOfAllPictures() throws IOException {
        var folder = Path.of("target/pictures");

        PictureSheet.write(folder, List.of());

        assertThat(Files.readString(folder.resolve("index.html"))).contains("ex-cat-cow.svg", "pos-drive-setup.svg");
    }

    private static Element parse(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }
}
