package dev.unknot.reach;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/**
 * Somebody with a browser that has no scripts, and looks at every answer for what leads elsewhere. On plain http, or if it is
 * old, it sends no Sec-Fetch-Site, but the origin of the page with a form, if the Referrer-Policy of that page lets it.
 */
final class Person {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> SENT_ON = Set.of("Location", "Content-Location");

    private final HttpClient client =
            HttpClient.newBuilder().sslContext(Certificate.ours().trusting()).build();
    private final URI start;
    private final boolean sendsSite;
    private Document page = new Document("");
    private String referrerPolicy = "";

    /**
     * @param start the address of the start page, with a slash at its end
     * @param sendsSite whether the browser knows Sec-Fetch-Site, and sends it here
     */
    Person(String start, boolean sendsSite) {
        this.start = URI.create(start);
        this.sendsSite = sendsSite;
    }

    Document page() {
        return page;
    }

    /** The address of the page without what stands before it: {@code plans/open}. */
    String path() {
        assertThat(page.location()).startsWith(start.toString());
        return page.location().substring(start.toString().length());
    }

    URI start() {
        return start;
    }

    /** Opens an address below the start page, such as {@code plans/open}. */
    Document open(String path) {
        return read(get(start.resolve(path)), 200);
    }

    int status(String path) {
        return get(start.resolve(path)).statusCode();
    }

    /** Follows the first link of the page whose address has this in it. */
    Document follow(String part) {
        return read(get(link(part)), 200);
    }

    /** The file behind the first link of the page whose address has this in it. */
    String download(String part) {
        var answer = get(link(part));
        assertThat(answer.statusCode()).as(part).isEqualTo(200);
        return answer.body();
    }

    private URI link(String part) {
        var link = page.selectFirst("a[href*=\"" + part + "\"]");
        assertThat(link).as("link to " + part + " on " + page.location()).isNotNull();
        return URI.create(link.absUrl("href"));
    }

    /**
     * Sends the first form of the page that this selector finds, and goes where the answer leads.
     *
     * @param typed fields and values in turn; they take the place of what is in the form
     */
    Document submit(String selector, String... typed) {
        var form = (FormElement) page.selectFirst(selector);
        assertThat(form).as(selector + " on " + page.location()).isNotNull();
        var fields = fields(form, typed);
        var isPlain = form.attr("enctype").equals("text/plain");
        var body = isPlain
                ? fields.stream()
                        .map(field -> field[0] + "=" + field[1] + "\r\n")
                        .collect(Collectors.joining())
                : fields.stream()
                        .map(field -> URLEncoder.encode(field[0], UTF_8) + "=" + URLEncoder.encode(field[1], UTF_8))
                        .collect(Collectors.joining("&"));
        var answer = send(
                "POST",
                URI.create(form.absUrl("action")),
                BodyPublishers.ofString(body),
                "Content-Type",
                isPlain ? "text/plain" : FORM,
                sendsSite ? "Sec-Fetch-Site" : "Origin",
                sendsSite ? "same-origin" : origin());
        if (answer.statusCode() == 303) {
            answer = get(
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()));
        }
        return read(answer, 200);
    }

    private static List<String[]> fields(FormElement form, String... typed) {
        var fields = new ArrayList<String[]>();
        form.formData().forEach(field -> fields.add(new String[] {field.key(), field.value()}));
        for (int at = 0; at < typed.length; at += 2) {
            var name = typed[at];
            fields.removeIf(field -> field[0].equals(name));
        }
        for (int at = 0; at < typed.length; at += 2) {
            fields.add(new String[] {typed[at], typed[at + 1]});
        }
        return fields;
    }

    /** As the Fetch standard has it (append a request Origin header). */
    private String origin() {
        return referrerPolicy.equals("no-referrer") ? "null" : start.getScheme() + "://" + start.getRawAuthority();
    }

    private HttpResponse<String> get(URI address) {
        return send("GET", address, BodyPublishers.noBody());
    }

    /** Sends what a program would; the answer leads nowhere else either. */
    HttpResponse<String> call(String method, String path, String json, String... headers) {
        var all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return send(method, start.resolve(path), BodyPublishers.ofString(json), all.toArray(String[]::new));
    }

    private HttpResponse<String> send(String method, URI address, BodyPublisher body, String... headers) {
        assertThat(address.toString()).startsWith(start.toString().replaceFirst("/$", ""));
        var request = HttpRequest.newBuilder(address).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString(UTF_8));
            SENT_ON.forEach(name -> answer.headers()
                    .allValues(name)
                    .forEach(to -> assertThat(address.resolve(to).toString())
                            .as(name + " of " + address)
                            .startsWith(start.toString())));
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Document read(HttpResponse<String> answer, int status) {
        page = Jsoup.parse(answer.body(), answer.uri().toString());
        referrerPolicy = answer.headers().firstValue("Referrer-Policy").orElse("");
        assertThat(answer.statusCode()).as(answer.uri() + ": " + page.title()).isEqualTo(status);
        leadsNowhereElse();
        return page;
    }

    /** Whatever in the page looks like an address of ours is below the start page. */
    private void leadsNowhereElse() {
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getValue().startsWith("/"))
                        .map(attribute -> start.resolve(attribute.getValue()).toString()))
                .as(page.location())
                .isNotEmpty()
                .allSatisfy(address -> assertThat(address).startsWith(start.toString()));
    }
}
