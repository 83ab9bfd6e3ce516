import { createContext, type ReactNode, useContext } from 'react';
import type { Services } from '../services/services.ts';

const ServicesContext = createContext<Services | undefined>(undefined);

/** Hands the services of this world to every component below. */
export function ServicesProvider({ services, children }: { services: Services; children: ReactNode }) {
  return <ServicesContext value={services}>{children}</ServicesContext>;
}

/** The services of this world. Throws outside a {@link ServicesProvider}: a wiring mistake, not a user's error. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('useServices needs a ServicesProvider above it');
  return services;
}
