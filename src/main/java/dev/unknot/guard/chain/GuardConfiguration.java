package dev.unknot.guard.chain;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.unknot.guard.Allowances;
import dev.unknot.guard.GuardedAddresses;
import dev.unknot.guard.Limits;
import dev.unknot.guard.PublicAddress;
import dev.unknot.guard.faults.Faults;
import dev.unknot.guard.faults.UncaughtFilter;
import dev.unknot.guard.limits.AtOnceValve;
import dev.unknot.guard.limits.BodyLimitFilter;
import dev.unknot.guard.limits.CostlyWorkFilter;
import dev.unknot.guard.limits.RateLimitFilter;
import dev.unknot.guard.limits.VisitorProtocol;
import dev.unknot.guard.origins.FingerprintedFiles;
import dev.unknot.guard.origins.Hsts;
import dev.unknot.guard.origins.OwnOrigins;
import dev.unknot.guard.origins.SameOriginFilter;
import dev.unknot.guard.origins.SecurityHeaders;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties.ForwardHeadersStrategy;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cache.Cache;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.CssLinkResourceTransformer;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Puts the guards in their order: headers, faults, rates, origin, size, turns; then Spring Security's firewall. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration implements WebMvcConfigurer {

    /** After the filters that read forwarded headers and set the encoding, before all that read a body. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

    private static final int MOST_FILES = 200;

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, Environment settings) {
        // What tells or changes how the server runs is for its operator, on a port that the operator alone can reach.
        var isOnOnePort = ManagementPortType.get(settings) == ManagementPortType.SAME;
        return http.authorizeHttpRequests(requests -> {
                    if (isOnOnePort) {
                        requests.requestMatchers(EndpointRequest.toAnyEndpoint().excluding(HealthEndpoint.class))
                                .denyAll();
                    }
                    requests.anyRequest().permitAll();
                })
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                        (request, response, denied) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable) // see SameOriginFilter
                .headers(HeadersConfigurer::disable) // see SecurityHeaders
                .build();
    }

    @Bean
    FilterRegistrationBean<Filter> securityHeaders(Hsts hsts, GuardedAddresses addresses) {
        return inPlace(SecurityHeaders.filter(hsts, addresses), 0);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverHeaders(Hsts hsts) {
        return server -> server.addEngineValves(SecurityHeaders.valve(hsts));
    }

    /** Buffers hold what people sent and got. They go with their connection, and wait in no pool for the next. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> freshBuffers() {
        return server -> server.addConnectorCustomizers(connector -> {
            connector.setProperty("processorCache", "0");
            connector.setProperty("socket.bufferPool", "0");
        });
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> atOnce(Limits limits, MessageSource messages) {
        var words = messages.getMessage("error.429.text", null, Locale.UK);
        return server -> server.addEngineValves(new AtOnceValve(limits, words));
    }

    @Bean
    FilterRegistrationBean<Filter> uncaught(Faults faults) {
        return inPlace(new UncaughtFilter(faults), 1);
    }

    @Bean
    FilterRegistrationBean<Filter> rateLimit(Allowances allowances, GuardedAddresses addresses) {
        return inPlace(new RateLimitFilter(allowances, addresses), 2);
    }

    @Bean
    FilterRegistrationBean<Filter> sameOrigin(PublicAddress publicAddress) {
        return inPlace(new SameOriginFilter(new OwnOrigins(publicAddress)), 3);
    }

    @Bean
    FilterRegistrationBean<Filter> bodyLimit(Limits limits, GuardedAddresses addresses) {
        return inPlace(new BodyLimitFilter(limits, addresses), 4);
    }

    /** People type and messengers add a slash at the end. After the firewall, which refuses addresses with two in a row. */
    @Bean
    FilterRegistrationBean<Filter> withoutSlashAtTheEnd() {
        var filter = UrlHandlerFilter.trailingSlashHandler("/**")
                .redirect(HttpStatus.PERMANENT_REDIRECT)
                .build();
        var registration = new FilterRegistrationBean<Filter>(filter);
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> costlyWork(Limits limits, GuardedAddresses addresses) {
        return inPlace(new CostlyWorkFilter(limits.costly(), addresses), 5);
    }

    /** Behind a proxy all connections are the proxy's, and it is for the proxy to count those of visitors. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connections(Limits limits, ServerProperties settings) {
        boolean isBehindProxy = settings.getForwardHeadersStrategy() != ForwardHeadersStrategy.NONE;
        return server -> {
            server.setProtocol(VisitorProtocol.class.getName());
            server.addConnectorCustomizers(connector -> {
                limit(connector, "longestHead", limits.head().toMillis());
                if (!isBehindProxy) {
                    limit(connector, "mostConnectionsOfVisitor", limits.connectionsPerVisitor());
                }
            });
        };
    }

    private static void limit(Connector connector, String property, long most) {
        if (!connector.setProperty(property, Long.toString(most))) {
            throw new IllegalStateException("The connector has no " + property);
        }
    }

    @Bean
    Allowances allowances(Limits limits, Ticker ticker) {
        return new Allowances(limits, ticker);
    }

    /** Without this, the page that says there is no {@code /plans/a.pdf} would call itself a PDF. */
    @Bean
    static BeanPostProcessor pagesAreHtml() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof ThymeleafViewResolver resolver) {
                    resolver.setForceContentType(true);
                }
                return bean;
            }
        };
    }

    @Bean
    Ticker ticker() {
        return Ticker.systemTicker();
    }

    /** How long a file is kept follows from its name: see {@link FingerprintedFiles}. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var fingerprinted = new FingerprintedFiles();
        for (var folder : new String[] {"css", "js"}) {
            registry.addResourceHandler("/" + folder + "/**")
                    .addResourceLocations("classpath:/static/" + folder + "/")
                    .setCacheControl(CacheControl.noCache())
                    .setUseLastModified(false) // every build of a version has the same dates, and so may two versions
                    .setEtagGenerator(FingerprintedFiles::tag)
                    .resourceChain(true, filesFound())
                    .addResolver(fingerprinted)
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                    .addTransformer(fingerprinted)
                    .addTransformer(new CssLinkResourceTransformer());
        }
        registry.addResourceHandler("/favicon.svg", "/robots.txt")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
    }

    /** One file can be asked for in thousands of spellings, and Spring's own cache would keep each. */
    private static Cache filesFound() {
        var few = Caffeine.newBuilder()
                .maximumSize(MOST_FILES)
                .executor(Runnable::run)
                .<Object, Object>build();
        return new ConcurrentMapCache("files", few.asMap(), false);
    }

    private static FilterRegistrationBean<Filter> inPlace(Filter filter, int place) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(FIRST + place);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }
}
