package org.spinerehab.app.launch;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Guards everything under {@code /l/{launchId}/}: whatever the controller, the launch
 * must be open and made by this browser session. Controllers take a {@link LaunchContext}
 * argument.
 */
@Configuration(proxyBeanMethods = false)
class LaunchPages implements WebMvcConfigurer {

	private final Launches launches;

	LaunchPages(Launches launches) {
		this.launches = launches;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new Guard()).addPathPatterns("/l/**");
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new Argument());
	}

	private final class Guard implements HandlerInterceptor {

		/** Taken from the address itself, so that no controller can name it otherwise. */
		private static final PathPattern PAGE = PathPatternParser.defaultInstance.parse("/l/{launchId}/**");

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
			LaunchContext launch = LaunchPages.this.launches.require(launchId(request), BrowserKey.existing(request));
			request.setAttribute(LaunchContext.class.getName(), launch);
			request.setAttribute(LaunchContext.CONNECTION_ATTRIBUTE, launch.connectionId());
			return true;
		}

		private static String launchId(HttpServletRequest request) {
			PathContainer path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
			PathPattern.PathMatchInfo match = PAGE.matchAndExtract(path);
			if (match == null) {
				throw new LaunchRefused(LaunchRefused.Reason.ENDED);
			}
			return match.getUriVariables().get("launchId");
		}

	}

	private static final class Argument implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return LaunchContext.class == parameter.getParameterType();
		}

		@Override
		public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
				NativeWebRequest request, @Nullable WebDataBinderFactory binderFactory) {
			Object launch = request.getAttribute(LaunchContext.class.getName(), RequestAttributes.SCOPE_REQUEST);
			if (launch == null) {
				throw new LaunchRefused(LaunchRefused.Reason.ENDED);
			}
			return launch;
		}

	}

}
