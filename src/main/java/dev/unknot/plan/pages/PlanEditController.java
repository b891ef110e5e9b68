package dev.unknot.plan.pages;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.unknot.assessment.Typed;
import dev.unknot.guard.InvalidInput;
import dev.unknot.input.Inputs;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.making.Alteration.Impossible;
import dev.unknot.plan.making.Alteration.Overtaken;
import dev.unknot.plan.making.Alteration.Refused;
import dev.unknot.plan.making.EditReader;
import dev.unknot.plan.making.EditReader.Asked;
import dev.unknot.plan.making.EditReader.Kind;
import dev.unknot.plan.making.PlanService;
import dev.unknot.plan.words.PlanWords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changes a plan: one form, one wish; then back to the plan, where it says what became of it. */
@Controller
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class PlanEditController {

    private final PlanService plans;
    private final OpenedPlan opened;
    private final Inputs inputs;
    private final EditReader reader;
    private final EditPages pages;
    private final ChangePage changePage;
    private final OvertakenPage overtakenPage;
    private final PlanWords words;

    PlanEditController(
            PlanService plans,
            OpenedPlan opened,
            Inputs inputs,
            EditReader reader,
            EditPages pages,
            ChangePage changePage,
            OvertakenPage overtakenPage,
            PlanWords words) {
        this.plans = plans;
        this.opened = opened;
        this.inputs = inputs;
        this.reader = reader;
        this.pages = pages;
        this.changePage = changePage;
        this.overtakenPage = overtakenPage;
        this.words = words;
    }

    /** Days, times, minutes and approaches stand on a page of their own. */
    @GetMapping("/plans/{key}/change")
    ModelAndView askForTheWeek(@PathVariable String key, HttpServletRequest request) {
        return opened.with(key, request, changePage::show);
    }

    @PostMapping("/plans/{key}/change")
    ModelAndView change(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        return opened.with(key, request, (known, plan) -> change(known, plan, new Typed(parameters), request));
    }

    @PostMapping("/plans/{key}/undo")
    ModelAndView undo(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        var typed = new Typed(parameters);
        return opened.with(key, request, (known, plan) -> {
            var editions = inputs.form(
                    typed.values(), in -> List.of(EditReader.edition(in, "edition"), EditReader.edition(in, "to")));
            var alteration = plans.undo(known, editions.get(0), editions.get(1));
            return alteration
                    .map(answer -> answer instanceof Overtaken overtaken
                            ? with(CONFLICT, overtakenPage.ofUndo(known, overtaken.plan(), editions.get(0)))
                            : seeLastChange(known))
                    .orElseGet(() -> opened.gone(request));
        });
    }

    private ModelAndView change(PlanKey key, Plan plan, Typed typed, HttpServletRequest request) {
        Asked asked;
        try {
            asked = inputs.form(typed.values(), reader::read);
        } catch (InvalidInput invalid) {
            return with(BAD_REQUEST, again(key, plan, typed, Inputs.byField(invalid)));
        }
        var alteration = plans.change(key, asked.edition(), asked.edit());
        if (alteration.isEmpty()) {
            return opened.gone(request);
        }
        var answer = alteration.get();
        if (answer instanceof Overtaken overtaken) {
            return with(CONFLICT, overtakenPage.of(key, overtaken.plan(), asked, typed));
        }
        if (answer instanceof Impossible impossible) {
            return with(UNPROCESSABLE_CONTENT, again(key, impossible.plan(), typed, byField(asked.kind(), impossible)));
        }
        if (answer instanceof Refused refused) {
            return with(
                    UNPROCESSABLE_CONTENT,
                    again(key, refused.plan(), typed, Map.of("approaches", words.say("change.refused"))));
        }
        return seeLastChange(key);
    }

    /** The page on which the wish was made, with all that was typed and why it cannot be. */
    private ModelAndView again(PlanKey key, Plan plan, Typed typed, Map<String, String> errors) {
        var kind = kind(typed);
        if (kind == Kind.WEEK) {
            return changePage.show(key, plan, typed.values(), errors);
        }
        return pages.page(
                key,
                plan,
                kind,
                typed.values(),
                errors.values().stream().distinct().collect(Collectors.joining(" ")));
    }

    /** @throws InvalidInput if no page of ours sends such a form */
    private Kind kind(Typed typed) {
        return inputs.form(typed.values(), in -> in.oneOf("edit", Kind.class));
    }

    private Map<String, String> byField(Kind kind, Impossible impossible) {
        return kind == Kind.WEEK
                ? words.byField(impossible.blockers())
                : Map.of("edit", words.blockers(impossible.blockers()));
    }

    private static ModelAndView seeLastChange(PlanKey key) {
        return OpenedPlan.seeOther("/plans/" + key.text() + "/last-change");
    }

    private static ModelAndView with(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }
}
