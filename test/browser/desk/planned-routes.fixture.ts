import type { Hono } from 'hono';
import { linkTo } from '../../../src/api/passage.ts';
