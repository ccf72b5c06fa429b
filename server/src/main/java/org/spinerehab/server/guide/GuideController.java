package org.spinerehab.server.guide;

import java.time.Duration;

import ca.uhn.fhir.context.FhirContext;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.conformance.FhirPackage;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The guide at {@code /guide/}: an index, a page for each artefact and example, their
 * JSON, and the package to download. It is read from the class path on the first visit.
 */
@Controller
class GuideController {

	private static final String PACKAGE_FILE = SpineRehab.PACKAGE_ID + ".tgz";

	private final SingletonSupplier<Guide> guide;

	GuideController(FhirContext context) {
		this.guide = SingletonSupplier.of(() -> Guide.of(FhirPackage.onClassPath(), context));
	}

	@GetMapping("/guide")
	String root() {
		return "redirect:/guide/";
	}

	@GetMapping("/guide/")
	String index(Model model) {
		model.addAttribute("about", this.guide.obtain().about());
		model.addAttribute("sections", this.guide.obtain().sections());
		model.addAttribute("packageFile", PACKAGE_FILE);
		return "guide/index";
	}

	@GetMapping(path = "/guide/{file}.html", produces = MediaType.TEXT_HTML_VALUE)
	String page(@PathVariable String file, Model model) {
		model.addAttribute("page", new Pages(this.guide.obtain()).of(artefact(file)));
		return "guide/artefact";
	}

	@GetMapping(path = "/guide/{file}.json")
	ResponseEntity<String> json(@PathVariable String file) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/fhir+json;charset=UTF-8"))
			.body(artefact(file).json());
	}

	@GetMapping("/guide/" + PACKAGE_FILE)
	ResponseEntity<Resource> download() {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/gzip"))
			.cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
			.header("Content-Disposition",
					"attachment; filename=\"" + SpineRehab.PACKAGE_ID + "-" + SpineRehab.PACKAGE_VERSION + ".tgz\"")
			.body(new ClassPathResource(SpineRehab.PACKAGE_LOCATION));
	}

	private Artefact artefact(String file) {
		return this.guide.obtain().byFile(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
