package dev.unknot.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which pages are the same for everybody. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    @Bean
    FilterRegistrationBean<RenderedOnce> renderedOnce() {
        var filter = new FilterRegistrationBean<>(new RenderedOnce());
        filter.addUrlPatterns(
                "",
                "/upper-back-pain",
                "/guides",
                "/guides/*",
                "/activities",
                "/activities/*",
                "/assessment",
                "/css/questions.css",
                "/breaks",
                "/example",
                "/flare-up",
                "/sources",
                "/glossary",
                "/urgent-help",
                "/about",
                "/privacy");
        return filter;
    }
}
