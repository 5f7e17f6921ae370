package mnl;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * A test that has begun and finds that it lacks something is counted as skipped. One that was never made is not counted at all: an
 * assumption before all tests of a class or while a factory makes its tests takes them out of the report, and so does a factory
 * that makes none. All three fail here.
 */
public final class NothingVanishes implements InvocationInterceptor {

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        proceed(invocation, method);
    }

    @Override
    public <T> T interceptTestFactoryMethod(
            Invocation<T> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        return notEmpty(proceed(invocation, method), method.getExecutable().getName());
    }

    private static <T> T proceed(Invocation<T> invocation, ReflectiveInvocationContext<Method> method)
            throws Throwable {
        try {
            return invocation.proceed();
        } catch (TestAbortedException absent) {
            throw new AssertionError(
                    method.getExecutable().getName()
                            + " would take its tests out of the report; assume within each test instead: "
                            + absent.getMessage(),
                    absent);
        }
    }

    @SuppressWarnings("unchecked") // a stream for a stream
    private static <T> T notEmpty(T tests, String factory) {
        boolean empty = false;
        T result = tests;
        if (tests instanceof Stream<?> stream) {
            Iterator<?> iterator = stream.iterator();
            empty = !iterator.hasNext();
            result = (T) StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, 0), false)
                    .onClose(stream::close);
        } else if (tests instanceof Collection<?> all) {
            empty = all.isEmpty();
        } else if (tests instanceof Object[] all) {
            empty = Arrays.asList(all).isEmpty();
        }
        if (empty) {
            throw new AssertionError(factory + " makes no test");
        }
        return result;
    }
}
