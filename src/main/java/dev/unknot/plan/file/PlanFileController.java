package dev.unknot.plan.file;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.unknot.assessment.HealthConsent;
import dev.unknot.assessment.ResultPage;
import dev.unknot.assessment.Typed;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.guard.InvalidInput;
import dev.unknot.input.FormToken;
import dev.unknot.input.Inputs;
import dev.unknot.plan.file.PlanFileReader.Content;
import dev.unknot.plan.keeping.PlanDocument;
import dev.unknot.plan.making.Creation.Blocked;
import dev.unknot.plan.making.Creation.Created;
import dev.unknot.plan.making.Creation.Refused;
import dev.unknot.plan.pages.OpenedPlan;
import dev.unknot.plan.words.PlanWords;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ConcurrentModel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.HtmlUtils;

/** Whole plans as files: one to take away, and one to bring back. */
@Controller
class PlanFileController {

    private static final String UPLOAD = "upload";
    private static final String PASTED = "file";
    /** More than any plan of ours. In a page a character can take six, and no page is to be larger than what was sent. */
    private static final int MOST_SHOWN_AGAIN = 900_000;

    private final PlanFileReader reader;
    private final PlanImport imports;
    private final OpenedPlan opened;
    private final HealthConsent consent;
    private final ResultPage resultPage;
    private final Inputs inputs;
    private final PlanWords words;
    private final Catalogue catalogue;
    private final Clock clock;

    PlanFileController(
            PlanFileReader reader,
            PlanImport imports,
            OpenedPlan opened,
            HealthConsent consent,
            ResultPage resultPage,
            Inputs inputs,
            PlanWords words,
            Catalogue catalogue,
            Clock clock) {
        this.reader = reader;
        this.imports = imports;
        this.opened = opened;
        this.consent = consent;
        this.resultPage = resultPage;
        this.inputs = inputs;
        this.words = words;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/plans/{key}.json")
    Object download(@PathVariable String key, HttpServletRequest request) {
        var kept = opened.findAny(key);
        if (kept.isEmpty()) {
            return opened.gone(request);
        }
        var now = clock.instant();
        var name = "unknot-plan-" + LocalDate.ofInstant(now, kept.get().plan().zone()) + ".json";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(PlanDocument.pretty(PlanFile.of(kept.get(), catalogue, words, now)));
    }

    @GetMapping("/plans/import")
    ModelAndView askForFile() {
        return page(Sent.NOTHING, Map.of());
    }

    /** A file, in the only form here that may hold one. */
    @PostMapping(path = "/plans/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView addFile(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String consent,
            @RequestParam(name = UPLOAD, required = false) @Nullable MultipartFile upload)
            throws IOException {
        return add(new Sent(token, consent, UPLOAD, upload == null ? "" : FileText.decoded(upload.getBytes())));
    }

    /** What is in a file, pasted. It comes as plain text, because a whole plan is more than a field may hold otherwise. */
    @PostMapping(path = "/plans/import", consumes = MediaType.TEXT_PLAIN_VALUE)
    ModelAndView addPasted(@RequestBody byte[] body) {
        return add(Sent.in(FileText.decoded(body)));
    }

    private ModelAndView add(Sent sent) {
        var errors = new LinkedHashMap<String, String>();
        if (!HealthConsent.isGiven(new Typed(Map.of("consent", List.of(sent.consent()))))) {
            errors.put("consent", consent.askToAgree());
        }
        if (sent.text().isBlank()) {
            errors.put(sent.field(), words.say("plan.import.missing." + sent.field()));
        }
        if (!errors.isEmpty()) {
            return again(BAD_REQUEST, sent, errors);
        }
        var file = FileText.read(sent.text());
        if (file.isEmpty()) {
            return again(BAD_REQUEST, sent, Map.of(sent.field(), words.say("plan.import.unreadable." + sent.field())));
        }
        Content content;
        try {
            content = inputs.json(file.get(), reader::read);
        } catch (InvalidInput invalid) {
            var first = invalid.errors().get(0);
            var error = words.say("plan.import.wrong", first.field(), first.message());
            return again(BAD_REQUEST, sent, Map.of(sent.field(), error));
        }
        return keep(content, sent);
    }

    private ModelAndView keep(Content content, Sent sent) {
        var creation = imports.add(content, HealthConsent.TEXT, FormToken.parse(sent.token()));
        if (creation instanceof Created created) {
            return OpenedPlan.seeOther("/plans/" + created.key().text() + "#link");
        }
        if (creation instanceof Refused refused) {
            var model = new ConcurrentModel();
            var view = resultPage.show(refused.assessment(), new Typed(Map.of()), Map.of(), model);
            return new ModelAndView(view, model, UNPROCESSABLE_CONTENT);
        }
        var blockers = words.blockers(((Blocked) creation).blockers());
        return again(UNPROCESSABLE_CONTENT, sent, Map.of(sent.field(), blockers));
    }

    private ModelAndView again(HttpStatus status, Sent sent, Map<String, String> errors) {
        var page = page(sent, errors);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(Sent sent, Map<String, String> errors) {
        var page = new ModelAndView("plan/import");
        page.addObject("box", consent.box());
        page.addObject("file", sent.isShownAgain() ? sent.text() : "");
        page.addObject("values", Map.of("consent", List.of(sent.consent())));
        page.addObject("token", FormToken.parse(sent.token()).orElseGet(FormToken::random));
        page.addObject("errors", errors);
        return page;
    }

    /**
     * What was sent.
     *
     * @param field the one that holds the text, {@link #UPLOAD} or {@link #PASTED}
     */
    private record Sent(String token, String consent, String field, String text) {

        static final Sent NOTHING = new Sent("", "", PASTED, "");

        /** Whether the page can hold what was pasted. What it cannot hold is no plan of ours. */
        boolean isShownAgain() {
            return field.equals(PASTED) && HtmlUtils.htmlEscape(text).length() <= MOST_SHOWN_AGAIN;
        }

        /** The fields of a form that comes as plain text. What was pasted comes last and goes on to the end. */
        static Sent in(String body) {
            int file = body.startsWith("file=") ? 0 : body.indexOf("\nfile=") + 1;
            var rest = body.startsWith("file=", file) ? body.substring(file + "file=".length()) : "";
            var head = body.substring(0, file).lines().toList();
            return new Sent(value("token=", head), value("consent=", head), PASTED, rest.strip());
        }

        private static String value(String name, List<String> lines) {
            return lines.stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(name.length()))
                    .findFirst()
                    .orElse("");
        }
    }
}
