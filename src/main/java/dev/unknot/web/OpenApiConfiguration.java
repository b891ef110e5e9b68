package dev.unknot.web;

import dev.unknot.guard.PublicAddress;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the interface says about itself. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Unknot",
                        version = "1",
                        description =
                                "Triage, ranking and weekly plans for chronic upper back pain. General information for"
                                        + " adults: no diagnosis, no treatment, signed off by no clinician yet.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        tags = {
            @Tag(
                    name = "Assessments",
                    description = "What answers mean for safety, and which approaches suit; nothing is stored"),
            @Tag(name = "Plans", description = "Plans that are kept, each under a secret key")
        })
class OpenApiConfiguration {

    static {
        ModelResolver.enumsAsRef = true; // a setting of the library, for all that it describes
    }

    /** Without a fixed address, the server is the one that the description came from, named by its path alone. */
    @Bean
    ServerBaseUrlCustomizer server(PublicAddress publicAddress) {
        return (address, request) -> publicAddress.publicAddress().isEmpty()
                ? URI.create(address).getPath() + "/"
                : publicAddress.publicAddress();
    }
}
