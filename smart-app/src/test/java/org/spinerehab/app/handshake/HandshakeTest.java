package org.spinerehab.app.handshake;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.spinerehab.app.AppTest;
import org.spinerehab.app.ThrowAwayPostgres;

import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole app with a stubbed EHR and a stubbed server of ours. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AppTest
@ContextConfiguration(initializers = { ThrowAwayPostgres.class, Stubs.class })
@Import({ BrowserFactory.class, OpenLaunches.class })
@interface HandshakeTest {

}
