package dev.unknot.paper;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** The page to print as a PDF to keep. */
@Component
class PdfView implements View {

    private final SpringTemplateEngine templates;
    private final ApplicationContext beans;
    private final PdfMaker maker;

    PdfView(SpringTemplateEngine templates, ApplicationContext beans, PdfMaker maker) {
        this.templates = templates;
        this.beans = beans;
        this.maker = maker;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var paper = (Paper) requireNonNull(requireNonNull(model).get("paper"));
        var web = JakartaServletWebApplication.buildApplication(request.getServletContext());
        var context = new WebContext(web.buildExchange(request, response), Locale.UK);
        context.setVariables(Map.copyOf(model));
        context.setVariable("pdf", true);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        var bytes = maker.pdf(templates.process("paper/paper", context), paper.size());
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setContentLength(bytes.length);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("unknot-week.pdf")
                        .build()
                        .toString());
        response.getOutputStream().write(bytes);
    }
}
