package dev.unknot.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.servers.Server;
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
                                        + " adults: not a medical device, not a diagnosis.",
                        license = @License(name = "Apache-2.0")),
        servers = @Server(url = "/"))
class OpenApiConfiguration {}
