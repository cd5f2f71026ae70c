import { feedsIn } from '../../read/index.ts';
import { InputError } from '../../record/index.ts';
import { ProblemError } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { feedAddress, feeds as feedList, newFeed } from '../schemas/feed.ts';
import type { Services } from './services.ts';

/** Bytes of a list of feeds and what JSON adds to them. */
const LARGEST_LIST = 3 * 1024 * 1024;
const MOST_FEEDS = 2000;

export function feedRoutes({ feeds }: Services): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/feeds',
      id: 'listFeeds',
      summary: 'What is followed, oldest first, and how each fares',
      answer: { status: 200, description: 'Feeds', schema: feedList },
      problems: [],
      handle: async () => ({ items: await feeds.all() }),
    }),
    route({
      method: 'post',
      path: '/feeds',
      id: 'followFeed',
      summary: 'Follow a feed, a page that names one, or all feeds of a list, as long as the server runs',
      body: newFeed,
      largest: LARGEST_LIST,
      answer: { status: 201, description: 'All that is followed now', schema: feedList },
      problems: [],
      handle: async ({ body }) => {
        const addresses = 'address' in body ? [body.address] : await listed(body.opml);
        await feeds.follow(addresses);
        return { items: await feeds.all() };
      },
    }),
    route({
      method: 'delete',
      path: '/feeds',
      id: 'unfollowFeed',
      summary: 'Follow an address no more; its stories stay on record',
      query: feedAddress,
      answer: { status: 204, description: 'It is followed no more' },
      problems: ['not-found'],
      handle: async ({ query: { address } }) => {
        if (await feeds.unfollow(address)) return undefined;
        throw new ProblemError('not-found', `${address} is not followed.`);
      },
    }),
  ];
}

/** @throws {ProblemError} where it is no list, or too long a one */
async function listed(opml: string): Promise<readonly string[]> {
  const refused = (message: string): ProblemError =>
    new ProblemError('invalid', `The list of feeds: ${message}.`, {
      hint: 'other readers write such a list when they export their subscriptions: an OPML file',
      faults: [{ in: 'body', name: 'opml', message }],
    });
  const found = await feedsIn('the list', opml).catch((error: unknown) => {
    if (error instanceof InputError) throw refused(error.message);
    throw error;
  });
  const addresses = found.filter((address) => /^https?:\/\//i.test(address) && URL.canParse(address));
  if (addresses.length === 0) throw refused('it lists no address of the web');
  if (addresses.length > MOST_FEEDS) throw refused(`it lists more than ${MOST_FEEDS} feeds`);
  return addresses;
}
