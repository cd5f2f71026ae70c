import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { queryClient } from '../api/query-client.ts';
import { DeskPage } from '../desk/desk-page.tsx';
import { Loading } from '../ui/loading.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { loadPage } from './load-page.ts';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';

const StoryPage = loadPage(() => import('../story/story-page.tsx'));
const SearchPage = loadPage(() => import('../search/search-page.tsx'));
const ActorsPage = loadPage(() => import('../actor/actors-page.tsx'));
const ActorPage = loadPage(() => import('../actor/actor-page.tsx'));
const NetworkPage = loadPage(() => import('../network/network-page.tsx'));
const TimelinePage = loadPage(() => import('../timeline/timeline-page.tsx'));
const EventPage = loadPage(() => import('../timeline/event-page.tsx'));
const FlowsPage = loadPage(() => import('../flows/flows-page.tsx'));
const ComparePage = loadPage(() => import('../compare/compare-page.tsx'));
const QuotePage = loadPage(() => import('../compare/quote-page.tsx'));
const MapPage = loadPage(() => import('../map/map-page.tsx'));

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Shell>
        <ErrorBoundary>
          <Suspense fallback={<Loading />}>
            <Switch>
              <Route path="/" component={DeskPage} />
              <Route path="/stories/:number">
                {({ number }) => <StoryPage key={number} number={Number(number)} />}
              </Route>
              <Route path="/search" component={SearchPage} />
              <Route path="/people" component={ActorsPage} />
              <Route path="/people/:id">{({ id }) => <ActorPage key={id} id={id} />}</Route>
              <Route path="/network" component={NetworkPage} />
              <Route path="/timeline" component={TimelinePage} />
              <Route path="/events/:id">{({ id }) => <EventPage key={id} id={id} />}</Route>
              <Route path="/flows" component={FlowsPage} />
              <Route path="/compare" component={ComparePage} />
              <Route path="/quotes/:id">{({ id }) => <QuotePage key={id} id={id} />}</Route>
              <Route path="/map" component={MapPage} />
              <Route component={NotFound} />
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </Shell>
    </QueryClientProvider>
  );
}
