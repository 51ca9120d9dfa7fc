package anlan.torture;

import java.io.IOException;

/** The way from the SDK's client to a neighbour: one attempt of one call, and its answer. */
interface Wire {

    /**
     * Sends one attempt.
     *
     * @throws IOException if no answer comes; the call may have been carried out all the same
     */
    Answer send(Call call) throws IOException;

    /**
     * One attempt of one call.
     *
     * @param action of the API, such as {@code TransactWriteItems}
     * @param body as the client wrote it
     * @param operation of the run that makes it, such as {@code intake-17}
     * @param index of the call among those of its operation, from 0
     * @param attempt of that call, from 1
     */
    record Call(String action, String body, String operation, int index, int attempt) {

        Call with(String otherBody) {
            return new Call(action, otherBody, operation, index, attempt);
        }

        Call with(String otherAction, String otherBody) {
            return new Call(otherAction, otherBody, operation, index, attempt);
        }
    }

    /**
     * The answer to one attempt.
     *
     * @param cut whether the connection breaks in the middle of the body
     */
    record Answer(int status, String body, boolean cut) {

        Answer(int status, String body) {
            this(status, body, false);
        }

        boolean succeeded() {
            return status < 300;
        }

        Answer with(String otherBody) {
            return new Answer(status, otherBody, cut);
        }
    }
}
