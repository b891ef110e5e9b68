package dev.unknot.guard.limits;

import dev.unknot.guard.Visitor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Tomcat's HTTP with two more limits: connections of one visitor, and the time that the head of a request takes.
 * Connections that send a byte now and then reach no valve, and Tomcat by itself only bounds all of them together. Tomcat
 * makes it by name, perhaps in another class loader, so its limits are set as properties of the connector.
 */
public final class VisitorProtocol extends Http11NioProtocol {

    /** Made by Tomcat, by name. */
    public VisitorProtocol() {
        super(new Endpoint());
    }

    /** Only before the start, as a property of the connector; without it there is no limit for one visitor. */
    public void setMostConnectionsOfVisitor(int most) {
        ((Endpoint) getEndpoint()).room = new Room(most, Integer.MAX_VALUE);
    }

    /** In milliseconds. Only before the start; without it a head may take for ever, if it trickles in. */
    public void setLongestHead(int millis) {
        ((Endpoint) getEndpoint()).longestHead = Duration.ofMillis(millis);
    }

    private static final class Connection {

        private final Visitor visitor;
        private long headBegan;
        private boolean isInHead;

        Connection(Visitor visitor) {
            this.visitor = visitor;
        }

        /** Tomcat asks for one connection in one thread at a time. */
        boolean isTooSlow(Handler.SocketState state, Duration longestHead) {
            if (state != Handler.SocketState.LONG) {
                isInHead = false;
                return false;
            }
            if (!isInHead) {
                isInHead = true;
                headBegan = System.nanoTime();
            }
            return System.nanoTime() - headBegan > longestHead.toNanos();
        }
    }

    private static final class Endpoint extends NioEndpoint {

        private final ConcurrentMap<SocketChannel, Connection> open = new ConcurrentHashMap<>();
        private Duration longestHead = Duration.ofDays(1);
        private Room room = new Room(Integer.MAX_VALUE, Integer.MAX_VALUE);

        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            var visitor = visitor(socket);
            if (room.enter(visitor) != Room.Entry.IN) {
                destroySocket(socket);
                return true; // Nothing is left to be done for it.
            }
            open.put(socket, new Connection(visitor));
            if (super.setSocketOptions(socket)) {
                return true;
            }
            closed(socket);
            return false;
        }

        private static Visitor visitor(SocketChannel socket) {
            try {
                return socket.getRemoteAddress() instanceof InetSocketAddress remote
                        ? Visitor.of(remote.getAddress())
                        : Visitor.UNREADABLE;
            } catch (IOException e) {
                return Visitor.UNREADABLE; // It has gone already.
            }
        }

        private void closed(SocketChannel socket) {
            var connection = open.remove(socket);
            if (connection != null) {
                room.leave(connection.visitor);
            }
        }

        @Override
        public void setHandler(Handler<NioChannel> handler) {
            super.setHandler(new Watch(handler, this));
        }
    }

    private record Watch(Handler<NioChannel> tomcats, Endpoint endpoint) implements Handler<NioChannel> {

        @Override
        public SocketState process(SocketWrapperBase<NioChannel> socket, SocketEvent event) {
            var channel = socket.getSocket().getIOChannel(); // None any more, once it is closed.
            var connection = channel == null ? null : endpoint.open.get(channel);
            var state = tomcats.process(socket, event);
            return connection != null && connection.isTooSlow(state, endpoint.longestHead) ? SocketState.CLOSED : state;
        }

        @Override
        public void release(SocketWrapperBase<NioChannel> socket) {
            var channel = socket.getSocket().getIOChannel();
            try {
                tomcats.release(socket);
            } finally {
                endpoint.closed(channel);
            }
        }

        @Override
        public Object getGlobal() {
            return tomcats.getGlobal();
        }

        @Override
        public void pause() {
            tomcats.pause();
        }

        @Override
        public void recycle() {
            tomcats.recycle();
        }
    }
}
