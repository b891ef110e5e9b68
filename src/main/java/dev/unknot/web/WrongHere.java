package dev.unknot.web;

import dev.unknot.catalogue.Catalogue;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriUtils;

/**
 * On pages of content: where to say that something is wrong. What is sent names the page and the version, and nothing about the
 * person; pages of plans and forms have no such link, because their addresses are secret.
 */
@ControllerAdvice(basePackages = {"dev.unknot.guide", "dev.unknot.web"})
class WrongHere {

    private final Operator operator;
    private final Catalogue catalogue;
    private final MessageSource messages;

    WrongHere(Operator operator, Catalogue catalogue, MessageSource messages) {
        this.operator = operator;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /**
     * @param address where the people who run this instance are reached; empty if they named none
     * @param about the page and the version of the content
     */
    record Report(String address, String about) {}

    @ModelAttribute("wrongHere")
    Report report(HttpServletRequest request, Locale locale) {
        var about = messages.getMessage(
                "wrong.about", new Object[] {request.getServletPath(), catalogue.version()}, locale);
        return new Report(address(about), about);
    }

    private String address(String about) {
        var contact = operator.contact();
        if (!contact.startsWith("mailto:")) {
            return contact;
        }
        return contact + (contact.contains("?") ? "&" : "?") + "subject="
                + UriUtils.encode(about, StandardCharsets.UTF_8);
    }
}
