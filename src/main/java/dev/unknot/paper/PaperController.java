package dev.unknot.paper;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.unknot.guard.PublicAddress;
import dev.unknot.plan.KeptPlan;
import dev.unknot.plan.pages.OpenedPlan;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A plan as pages to print, and as a PDF. */
@Controller
class PaperController {

    private final OpenedPlan opened;
    private final Papers papers;
    private final PdfView pdf;
    private final PublicAddress publicAddress;

    PaperController(OpenedPlan opened, Papers papers, PdfView pdf, PublicAddress publicAddress) {
        this.opened = opened;
        this.papers = papers;
        this.pdf = pdf;
        this.publicAddress = publicAddress;
    }

    @GetMapping(path = "/plans/{key}/print", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView print(@PathVariable String key, PaperWish wish, HttpServletRequest request) {
        return opened.page(
                key,
                request,
                kept -> new ModelAndView("paper/paper", model(kept, wish, request))
                        .addObject("key", kept.key().text()));
    }

    @GetMapping("/plans/{key}.pdf")
    ModelAndView pdf(@PathVariable String key, PaperWish wish, HttpServletRequest request) {
        return opened.page(key, request, kept -> new ModelAndView(pdf, model(kept, wish, request)));
    }

    private Map<String, Object> model(KeptPlan kept, PaperWish wish, HttpServletRequest request) {
        var address = publicAddress.of(request) + "/plans/" + kept.key().text();
        return papers.of(kept, wish, address).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
