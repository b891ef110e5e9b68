package dev.unknot.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.plan.making.PlanService;
import dev.unknot.plan.pages.Editor;
import dev.unknot.testing.WithMovedClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page on which a person brings a plan back, as a file or as the text of one. */
@WithMovedClock
class ImportPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlanService plans;

    private PlanFiles files;
    private Editor editor;

    @BeforeEach
    void makeAPlan() {
        files = new PlanFiles(mvc, plans);
        editor = Editor.ofANewPlan(mvc, plans);
    }

    @Test
    void takesAFileAndSaysWhatBecomesOfTheCalendar() {
        assertThat(Editor.text(mvc.get().uri("/plans/import").exchange()))
                .contains("type=\"file\"", "formenctype=\"multipart/form-data\"", "name=\"upload\"", "name=\"file\"")
                .contains("Is the plan in your calendar?")
                .doesNotContain("??");
        var made = files.made(upload("1", file()));
        assertThat(made.plan().week()).isEqualTo(editor.plan().week());
        assertThat(files.made(upload("1", file())).key()).as("sent twice").isEqualTo(made.key());
    }

    @Test
    void takesAFileThatAnotherProgramHasSaved() {
        var text = files.export(editor.key());
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(upload("1", ("\uFEFF" + text).getBytes(charset))).hasStatus(303);
        }
    }

    @Test
    void saysAtTheFieldWhatIsWrongWithAFile() {
        isRefused(upload("", file()), "consent-0");
        isRefused(upload("1", new byte[0]), "upload");
        isRefused(upload("1", "null".getBytes(StandardCharsets.UTF_8)), "upload");
        isRefused(upload("1", new byte[] {(byte) 0x89, 'P', 'N', 'G'}), "upload");
        isRefused(upload("1", "{\"format\":\"unknot-plan\"}".getBytes(StandardCharsets.UTF_8)), "upload");
        isRefused(
                mvc.post()
                        .uri("/plans/import")
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .param("consent", "1")
                        .exchange(),
                "upload");
    }

    @Test
    void keepsWhatWasPastedAndNotWhatWasInAFile() {
        assertThat(Editor.text(paste("{\"format\":1}"))).contains("{&quot;format&quot;:1}");
        assertThat(Editor.text(upload("1", "{\"format\":1}".getBytes(StandardCharsets.UTF_8))))
                .doesNotContain("{&quot;format&quot;:1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", "Here it is:\n"})
    void takesWhatWasPastedWithSomethingInFrontOfIt(String front) {
        assertThat(paste(front + files.export(editor.key()))).hasStatus(303);
    }

    @Test
    void takesWhatWasPastedFromAMail() {
        var text = files.export(editor.key());
        assertThat(paste(text.replace("  ", "\u00A0\u00A0"))).hasStatus(303);
        assertThat(paste(text + "\n\nSent from my telephone")).hasStatus(303);
        isRefused(paste("null"), "file");
        isRefused(paste(""), "file");
    }

    private static void isRefused(MvcTestResult result, String field) {
        assertThat(result)
                .hasStatus(400)
                .bodyText()
                .contains("href=\"#" + field + "\"", "id=\"" + field + "\"")
                .doesNotContain("??");
    }

    /** A quotation mark takes six characters in a page. */
    @Test
    void theAnswerIsNotLargerThanWhatWasPasted() {
        var answer = paste("\"".repeat(600_000));
        assertThat(answer).hasStatus(400).bodyText().contains("This is not all of a file from Unknot");
        assertThat(answer.getResponse().getContentAsByteArray().length).isLessThan(600_000);
        assertThat(paste("{" + "\"".repeat(50_000))).hasStatus(400).bodyText().contains("{&quot;&quot;");
    }

    private byte[] file() {
        return files.export(editor.key()).getBytes(StandardCharsets.UTF_8);
    }

    private MvcTestResult upload(String consent, byte[] file) {
        return mvc.post()
                .uri("/plans/import")
                .multipart()
                .file("upload", file)
                .param("token", "t".repeat(27))
                .param("consent", consent)
                .exchange();
    }

    private MvcTestResult paste(String text) {
        return mvc.post()
                .uri("/plans/import")
                .contentType(MediaType.TEXT_PLAIN)
                .content("token=" + "u".repeat(27) + "\r\nconsent=1\r\nupload=\r\nfile=" + text + "\r\n")
                .exchange();
    }
}
