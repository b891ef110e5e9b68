package dev.unknot.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Holds every answer of the interface for programs, and every request that it takes, against the description: whatever a
 * test with this is about.
 */
@TestConfiguration(proxyBeanMethods = false)
public class AsDescribed {

    @Bean
    MockMvcBuilderCustomizer checkEveryAnswer(WebApplicationContext application) {
        var description = new Served(application);
        return builder -> builder.alwaysDo(result -> check(result, description));
    }

    private static void check(MvcResult result, Served served) throws Exception {
        var request = result.getRequest();
        var path = request.getRequestURI();
        if (!path.startsWith("/api/") || path.equals("/api/docs")) {
            return;
        }
        var response = result.getResponse();
        var sent = request.getContentAsString();
        if (response.getStatus() < 300 && sent != null) {
            assertThat(served.description().faultsOfRequest(request.getMethod(), path, sent))
                    .as("%s %s took what the description forbids", request.getMethod(), path)
                    .isEmpty();
        }
        var body = response.getContentAsString();
        if (response.getStatus() >= 400 && body.isEmpty()) {
            return; // A filter's refusal: the server itself gives it a body.
        }
        var headers = new HttpHeaders();
        response.getHeaderNames().forEach(name -> headers.addAll(name, response.getHeaders(name)));
        assertThat(served.description().faultsOfAnswer(request.getMethod(), path, response.getStatus(), headers, body))
                .as("%s %s answered otherwise than described", request.getMethod(), path)
                .isEmpty();
    }

    /** Asked for once, when it is needed. */
    private static final class Served {

        private final WebApplicationContext application;
        private volatile Description description;

        Served(WebApplicationContext application) {
            this.application = application;
        }

        Description description() throws Exception {
            if (description == null) {
                description = new Description(MockMvcBuilders.webAppContextSetup(application)
                        .build()
                        .perform(MockMvcRequestBuilders.get("/api/docs"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
            }
            return description;
        }
    }
}
