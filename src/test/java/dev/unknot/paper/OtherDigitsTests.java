package dev.unknot.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.web.PageTest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** On a computer whose language has digits of its own, everything is written as anywhere else. */
@PageTest
@TestPropertySource(properties = "spring.datasource.name=other-digits") // so that no other test has drawn the pictures
class OtherDigitsTests {

    private static final Locale USUAL = Locale.getDefault();
    private static final Pattern PICTURE = Pattern.compile("src=\"(/pictures/[^\"]+\\.svg)\"");
    private static final String OTHER_DIGITS = "[\\p{Nd}&&[^0-9]]";

    @Autowired
    private MockMvcTester mvc;

    @BeforeAll
    static void startInEgypt() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    }

    @AfterAll
    static void goHome() {
        Locale.setDefault(USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "bn-BD", "my-MM", "th-TH-u-nu-thai", "tr-TR"})
    void writesItsOwnDigitsWhateverTheDefaultLocale(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        var key = new Planned(mvc).make("R036", 3);
        var page = get("/activities/ex-band-row");
        var picture = PICTURE.matcher(page);
        assertThat(picture.find()).isTrue();

        for (var address : new String[] {
            picture.group(1),
            "/plans/" + key,
            "/plans/" + key + "/print?code=true",
            "/plans/" + key + ".ics",
            "/plans/" + key + ".json",
            "/api/plans/" + key
        }) {
            assertThat(get(address)).as(address).isNotEmpty().doesNotContainPattern(OTHER_DIGITS);
        }
        assertThat(get("/plans/" + key + "/print?code=true")).containsPattern("d=\"M4 4h7v1h-7z");
        assertThat(mvc.get().uri("/plans/" + key + ".pdf?code=true")).hasStatusOk();
    }

    private String get(String address) {
        var answer = mvc.get().uri(address).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
